using System.Text.Json;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Accepts messages: whole, signed with our key, and not seen before.</summary>
internal sealed class MessageDecoder(MessageSigner signer, ReplayGuard replays)
{
    private const int Dictionaries = 4;

    /// <summary>Reads the frames of one message.</summary>
    /// <exception cref="ProtocolException">The message is malformed, forged or replayed.</exception>
    public Message Decode(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        var at = 0;
        while (at < frames.Count && !frames[at].Span.SequenceEqual(MessageEncoder.Delimiter.Span))
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

    private void Authenticate(ReadOnlyMemory<byte> signature, params ReadOnlySpan<ReadOnlyMemory<byte>> dictionaries)
    {
        if (!signer.IsSigning)
            return;
        if (!signer.Verify(signature.Span, dictionaries))
            throw new ProtocolException(signature.IsEmpty ? "it is not signed" : "its signature is not ours");
        if (!replays.TryAdd(signature.Span))
            throw new ProtocolException("it was received before");
    }

    private static Header ReadHeader(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, ProtocolJson.Wire.Header) ?? throw new JsonException("it is null");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ProtocolException($"its header is not a JSON object with msg_id and msg_type ({e.Message})", e);
        }
    }
}
