namespace LrNotebooks.Jupyter.Protocol;

/// <summary>
/// One message, its four dictionaries still as the JSON bytes that were signed: a reply quotes its request's header byte for
/// byte, with the fields this kernel does not know.
/// </summary>
internal sealed record Message
{
    /// <summary>The routing frames before the delimiter; a published message's topic.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Identities { get; init; } = [];

    /// <summary>The parsed header.</summary>
    public required Header Header { get; init; }

    /// <summary>The header as it stood on the wire.</summary>
    public required ReadOnlyMemory<byte> HeaderJson { get; init; }

    /// <summary>The header of the message that caused this one; <c>{}</c> where nothing did.</summary>
    public ReadOnlyMemory<byte> ParentHeaderJson { get; init; } = EmptyObject;

    /// <summary>What is said about the message rather than in it.</summary>
    public ReadOnlyMemory<byte> MetadataJson { get; init; } = EmptyObject;

    /// <summary>The body; its shape follows from <see cref="Header.MsgType"/>.</summary>
    public ReadOnlyMemory<byte> ContentJson { get; init; } = EmptyObject;

    /// <summary>Binary data after the four dictionaries; not signed.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Buffers { get; init; } = [];

    private static ReadOnlyMemory<byte> EmptyObject { get; } = "{}"u8.ToArray();
}
