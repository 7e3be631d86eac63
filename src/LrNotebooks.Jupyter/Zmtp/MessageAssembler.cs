namespace LrNotebooks.Jupyter.Channels;

/// <summary>Puts frames together to messages, within bounds.</summary>
/// <param name="maxBytes">The largest message accepted, all frames together.</param>
/// <param name="maxFrames">The most frames accepted in one message.</param>
internal sealed class MessageAssembler(long maxBytes, int maxFrames)
{
    private List<ReadOnlyMemory<byte>> _parts = [];
    private long _bytes;

    /// <summary>How large the next frame may be, in bytes.</summary>
    public long Room => maxBytes - _bytes;

    /// <summary>Whether a message has begun and not ended.</summary>
    public bool IsPartial => _parts.Count > 0;

    /// <summary>Adds a frame; returns the message when this was its last.</summary>
    /// <exception cref="ZmtpException">The message has too many frames.</exception>
    public IReadOnlyList<ReadOnlyMemory<byte>>? Add(Frame frame)
    {
        if (_parts.Count == maxFrames)
            throw new ZmtpException($"it sends a message of more than {maxFrames} frames");
        _parts.Add(frame.Body);
        _bytes += frame.Body.Length;
        if (frame.HasMore)
            return null;
        var message = _parts;
        (_parts, _bytes) = ([], 0);
        return message;
    }
}
