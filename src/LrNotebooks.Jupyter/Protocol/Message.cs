using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

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

/// <summary>Says what a message is, who sent it and when.</summary>
/// <param name="MsgId">Unique per message.</param>
/// <param name="MsgType">For instance <c>execute_request</c>.</param>
/// <param name="Session">The sending process's session, the same in all its messages.</param>
/// <param name="Username">Who runs the sender; informative only.</param>
/// <param name="Date">ISO 8601, UTC.</param>
/// <param name="Version">The messaging protocol that the sender speaks.</param>
internal sealed record Header(
    string MsgId, string MsgType, string? Session = null, string? Username = null, string? Date = null,
    string? Version = null)
{
    /// <summary>The version of the messaging protocol that this kernel speaks.</summary>
    public const string ProtocolVersion = "5.3";

    /// <summary>A header for a message that is sent now.</summary>
    public static Header New(string type, string session) =>
        new(Guid.NewGuid().ToString("N"), type, session, "kernel", Timestamp(DateTimeOffset.UtcNow), ProtocolVersion);

    /// <summary>A moment as the protocol writes it: ISO 8601 with microseconds, UTC.</summary>
    public static string Timestamp(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}

/// <summary>A message that cannot be accepted; the text says why, for the log.</summary>
internal sealed class ProtocolException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// Makes the frames of messages, and accepts messages: whole, signed with our key, and not seen before. The signature is HMAC-SHA256 over
/// header, parent header, metadata and content, as lower-case hexadecimal; with an empty key nothing is signed or checked.
/// </summary>
/// <param name="key">The key that the connection file shares.</param>
/// <param name="session">This process's session, which stands in every header that it makes.</param>
internal sealed class MessageCodec(string key, string session)
{
    private const int Dictionaries = 4;
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);
    private readonly ReplayGuard _replays = new();

    /// <summary>A new message of the content's own type.</summary>
    /// <param name="content">The body.</param>
    /// <param name="parent">The message that caused it, if any.</param>
    /// <param name="type">The message type where it is not the content's own, as in an error reply to any request.</param>
    /// <param name="metadata">A JSON object; empty when left out.</param>
    public Message Create<T>(T content, Message? parent, string? type = null, ReadOnlyMemory<byte>? metadata = null)
    {
        var header = Header.New(type ?? ProtocolJson.MessageType<T>(), session);
        var message = new Message
        {
            Header = header,
            HeaderJson = ProtocolJson.Write(header),
            ContentJson = ProtocolJson.Write(content),
        };
        message = parent is null ? message : message with { ParentHeaderJson = parent.HeaderJson };
        return metadata is { } json ? message with { MetadataJson = json } : message;
    }

    /// <summary>The message as it goes over the wire, routing frames first.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Encode(Message message) =>
    [
        .. message.Identities,
        Delimiter,
        Sign(message.HeaderJson, message.ParentHeaderJson, message.MetadataJson, message.ContentJson),
        message.HeaderJson,
        message.ParentHeaderJson,
        message.MetadataJson,
        message.ContentJson,
        .. message.Buffers,
    ];

    /// <summary>Reads the frames of one message. Safe for several threads.</summary>
    /// <exception cref="ProtocolException">The message is malformed, forged or replayed.</exception>
    public Message Decode(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        var at = 0;
        while (at < frames.Count && !frames[at].Span.SequenceEqual(Delimiter))
            at++;
        if (at == frames.Count)
            throw new ProtocolException($"no <IDS|MSG> delimiter in a message of {frames.Count} frames");
        if (frames.Count - at < 2 + Dictionaries)
            throw new ProtocolException($"{frames.Count - at - 1} frames after the delimiter instead of five or more");

        Authenticate(frames[at + 1], frames[at + 2], frames[at + 3], frames[at + 4], frames[at + 5]);
        return new Message
        {
            Identities = [.. frames.Take(at)],
            Header = ReadHeader(frames[at + 2]),
            HeaderJson = frames[at + 2],
            ParentHeaderJson = frames[at + 3],
            MetadataJson = frames[at + 4],
            ContentJson = frames[at + 5],
            Buffers = [.. frames.Skip(at + 2 + Dictionaries)],
        };
    }

    /// <summary>The signature frame: 64 hexadecimal digits, or nothing with an empty key.</summary>
    private byte[] Sign(params ReadOnlySpan<ReadOnlyMemory<byte>> dictionaries)
    {
        if (_key.Length == 0)
            return [];
        using var digest = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var dictionary in dictionaries)
            digest.AppendData(dictionary.Span);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    private void Authenticate(ReadOnlyMemory<byte> signature, params ReadOnlySpan<ReadOnlyMemory<byte>> dictionaries)
    {
        if (_key.Length == 0)
            return;
        // Takes as long for a wrong signature as for a right one.
        if (!CryptographicOperations.FixedTimeEquals(signature.Span, Sign(dictionaries)))
            throw new ProtocolException(signature.IsEmpty ? "it is not signed" : "its signature is not ours");
        if (!_replays.TryAdd(signature.Span))
            throw new ProtocolException("it was received before");
    }

    private static Header ReadHeader(ReadOnlyMemory<byte> json)
    {
        try
        {
            return ProtocolJson.Read<Header>(json);
        }
        catch (JsonException e)
        {
            throw new ProtocolException($"its header is not a JSON object with msg_id and msg_type ({e.Message})", e);
        }
    }
}

/// <summary>Remembers the latest signatures, so that a recorded message is not obeyed twice. Safe for several threads.</summary>
/// <param name="capacity">How many signatures are remembered; the oldest is forgotten first.</param>
internal sealed class ReplayGuard(int capacity = 65_536)
{
    private readonly HashSet<UInt128> _seen = [];
    private readonly Queue<UInt128> _order = new();
    private readonly Lock _lock = new();

    /// <summary>Remembers a signature; false if it is remembered already.</summary>
    /// <param name="signature">64 hexadecimal digits. Of an authentic one, half is as good as the whole.</param>
    public bool TryAdd(ReadOnlySpan<byte> signature)
    {
        Span<byte> bytes = stackalloc byte[32];
        Convert.FromHexString(signature, bytes, out _, out _);
        var mark = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        lock (_lock)
        {
            if (!_seen.Add(mark))
                return false;
            _order.Enqueue(mark);
            if (_order.Count > capacity)
                _seen.Remove(_order.Dequeue());
            return true;
        }
    }
}
