using System.Buffers;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>Cuts frames out of received bytes, however they are fragmented.</summary>
internal static class FrameReader
{
    /// <summary>Takes the next whole frame off the buffer.</summary>
    /// <param name="buffer">Received bytes; moved behind the frame when there is one, else left alone.</param>
    /// <param name="maxBody">The largest body accepted, in bytes; a larger one is refused before it arrives.</param>
    /// <param name="frame">The frame, its body copied.</param>
    /// <returns>False when more bytes are needed.</returns>
    /// <exception cref="ZmtpException">The bytes are no frame, or it is too large.</exception>
    public static bool TryRead(ref ReadOnlySequence<byte> buffer, long maxBody, out Frame frame)
    {
        frame = default;
        var reader = new SequenceReader<byte>(buffer);
        if (!reader.TryRead(out var first))
            return false;
        var flags = CheckFlags((FrameFlags)first);
        if (!TryReadSize(ref reader, flags, out var size))
            return false;
        if (size < 0 || size > maxBody)
            throw new ZmtpException($"it sends a frame of {(ulong)size} bytes; {maxBody} are accepted");
        if (reader.Remaining < size)
            return false;
        var body = buffer.Slice(reader.Position, size);
        frame = new Frame(flags, body.ToArray());
        buffer = buffer.Slice(body.End);
        return true;
    }

    private static FrameFlags CheckFlags(FrameFlags flags)
    {
        if ((flags & ~FrameFlags.Known) != 0)
            throw new ZmtpException($"it sends a frame with reserved flags (0x{(byte)flags:x2})");
        return (flags & (FrameFlags.Command | FrameFlags.More)) == (FrameFlags.Command | FrameFlags.More)
            ? throw new ZmtpException("it sends a command in several frames")
            : flags;
    }

    private static bool TryReadSize(ref SequenceReader<byte> reader, FrameFlags flags, out long size)
    {
        if ((flags & FrameFlags.Long) != 0)
            return reader.TryReadBigEndian(out size);
        var isThere = reader.TryRead(out var small);
        size = small;
        return isThere;
    }
}
