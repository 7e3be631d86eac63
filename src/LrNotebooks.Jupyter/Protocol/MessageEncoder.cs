using System.Text;
using System.Text.Json;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Makes the frames of messages that this kernel sends.</summary>
/// <param name="signer">Signs them.</param>
/// <param name="session">This kernel's session, which stands in every header.</param>
internal sealed class MessageEncoder(MessageSigner signer, string session)
{
    /// <summary>Stands between the routing frames and the signature.</summary>
    public static ReadOnlyMemory<byte> Delimiter { get; } = "<IDS|MSG>"u8.ToArray();

    /// <summary>A new message of the content's own type.</summary>
    /// <param name="content">The body.</param>
    /// <param name="parent">The message that caused it, if any.</param>
    /// <param name="type">The message type where it is not the content's own, as in an error reply to any request.</param>
    /// <param name="metadata">A JSON object; empty when left out.</param>
    public Message Create<T>(T content, Message? parent, string? type = null, ReadOnlyMemory<byte>? metadata = null)
        where T : IContent<T>
    {
        var header = Header.New(type ?? T.MessageType, session);
        var message = new Message
        {
            Header = header,
            HeaderJson = JsonSerializer.SerializeToUtf8Bytes(header, ProtocolJson.Wire.Header),
            ContentJson = JsonSerializer.SerializeToUtf8Bytes(content, T.Json),
        };
        message = parent is null ? message : message with { ParentHeaderJson = parent.HeaderJson };
        return metadata is { } json ? message with { MetadataJson = json } : message;
    }

    /// <summary>A topic or another text as a routing frame.</summary>
    public static ReadOnlyMemory<byte> Frame(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The message as it goes over the wire, routing frames first.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Encode(Message message) =>
    [
        .. message.Identities,
        Delimiter,
        signer.Sign(message.HeaderJson, message.ParentHeaderJson, message.MetadataJson, message.ContentJson),
        message.HeaderJson,
        message.ParentHeaderJson,
        message.MetadataJson,
        message.ContentJson,
        .. message.Buffers,
    ];
}
