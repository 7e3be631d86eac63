using System.Buffers.Binary;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>Makes the bytes of frames.</summary>
internal static class FrameWriter
{
    /// <summary>A whole message as bytes, so that it goes out in one piece.</summary>
    /// <param name="parts">Its frames; at least one.</param>
    public static byte[] Message(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var bytes = new byte[parts.Sum(part => (long)SizeOf(part.Length))];
        var rest = bytes.AsSpan();
        for (var i = 0; i < parts.Count; i++)
            rest = Write(rest, i < parts.Count - 1 ? FrameFlags.More : FrameFlags.None, parts[i].Span);
        return bytes;
    }

    /// <summary>A command as bytes.</summary>
    public static byte[] Command(Command command)
    {
        var body = command.ToBody();
        var bytes = new byte[SizeOf(body.Length)];
        Write(bytes, FrameFlags.Command, body);
        return bytes;
    }

    private static int SizeOf(int body) => body + (body > byte.MaxValue ? 9 : 2);

    private static Span<byte> Write(Span<byte> target, FrameFlags flags, ReadOnlySpan<byte> body)
    {
        if (body.Length > byte.MaxValue)
        {
            target[0] = (byte)(flags | FrameFlags.Long);
            BinaryPrimitives.WriteInt64BigEndian(target[1..], body.Length);
            target = target[9..];
        }
        else
        {
            target[0] = (byte)flags;
            target[1] = (byte)body.Length;
            target = target[2..];
        }
        body.CopyTo(target);
        return target[body.Length..];
    }
}
