using System.Buffers.Binary;
using System.Text;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>A peer broke the protocol; its connection is closed and the reason logged.</summary>
internal sealed class ZmtpException(string message) : Exception(message);

/// <summary>The first byte of a frame. Bits 3 to 7 must be zero.</summary>
[Flags]
internal enum FrameFlags : byte
{
    /// <summary>The last frame of a message, size in one byte.</summary>
    None = 0,

    /// <summary>Another frame of the same message follows.</summary>
    More = 1,

    /// <summary>The size takes eight bytes, most significant first.</summary>
    Long = 2,

    /// <summary>A command to the peer's ZMTP rather than part of a message.</summary>
    Command = 4,

    /// <summary>The bits that have a meaning.</summary>
    Known = More | Long | Command,
}

/// <summary>What travels after the greeting: a command, or a part of a message.</summary>
/// <param name="Flags">What kind of frame; <see cref="FrameFlags.Long"/> says nothing about the body.</param>
/// <param name="Body">Its content.</param>
internal readonly record struct ZmtpFrame(FrameFlags Flags, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether it is a command.</summary>
    public bool IsCommand => (Flags & FrameFlags.Command) != 0;

    /// <summary>Whether another frame of the same message follows.</summary>
    public bool HasMore => (Flags & FrameFlags.More) != 0;
}

/// <summary>A command between two ZMTP peers.</summary>
/// <param name="Name">1 to 255 letters.</param>
/// <param name="Data">What the command is about.</param>
internal readonly record struct Command(string Name, ReadOnlyMemory<byte> Data)
{
    private const int MaxPingContext = 16;

    /// <summary>Ends the handshake, with the sender's properties.</summary>
    public const string Ready = "READY";

    /// <summary>Refuses the handshake, with a reason.</summary>
    public const string Error = "ERROR";

    /// <summary>Asks for messages that begin with the data.</summary>
    public const string Subscribe = "SUBSCRIBE";

    /// <summary>Takes one subscription back.</summary>
    public const string Cancel = "CANCEL";

    /// <summary>Asks for a sign of life.</summary>
    public const string Ping = "PING";

    /// <summary>Gives a sign of life.</summary>
    public const string Pong = "PONG";

    /// <summary>The command as a frame's body.</summary>
    public byte[] ToBody() => [(byte)Name.Length, .. Encoding.ASCII.GetBytes(Name), .. Data.Span];

    /// <summary>Reads a command frame's body.</summary>
    /// <exception cref="ZmtpException">The name is no name, or longer than the body.</exception>
    public static Command Parse(ReadOnlyMemory<byte> body)
    {
        var bytes = body.Span;
        if (bytes.Length == 0 || bytes[0] == 0 || bytes[0] > bytes.Length - 1)
            throw new ZmtpException("it sends a command without a whole name");
        var name = Encoding.Latin1.GetString(bytes.Slice(1, bytes[0]));
        if (!name.All(char.IsAsciiLetter))
            throw new ZmtpException("it sends a command whose name is not made of letters");
        return new Command(name, body[(1 + name.Length)..]);
    }

    /// <summary>
    /// Reads a PING's data: with no traffic for so long afterwards the connection is dead (zero for no limit), and the PONG to answer with,
    /// which repeats the PING's context.
    /// </summary>
    /// <exception cref="ZmtpException">It is too short or too long.</exception>
    public static (TimeSpan TimeToLive, Command Pong) ParsePing(ReadOnlyMemory<byte> data)
    {
        if (data.Length is < 2 or > 2 + MaxPingContext)
            throw new ZmtpException("it sends a PING without a time to live or with a context over 16 bytes");
        var tenths = BinaryPrimitives.ReadUInt16BigEndian(data.Span);
        return (TimeSpan.FromMilliseconds(100 * tenths), new Command(Pong, data[2..]));
    }
}

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

/// <summary>Cuts a peer's greeting and frames out of received bytes, however they are fragmented.</summary>
/// <param name="receive">Waits for bytes, puts them into the buffer, and says how many; 0 when the peer has left.</param>
internal sealed class FrameReader(Func<Span<byte>, int> receive)
{
    private const int BufferSize = 65_536;
    private byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;

    private ReadOnlySpan<byte> Received => _buffer.AsSpan(_start.._end);

    /// <summary>Reads the greeting, which comes first.</summary>
    /// <exception cref="ZmtpException">It is none that we accept.</exception>
    /// <exception cref="EndOfStreamException">The peer left.</exception>
    public Greeting ReadGreeting()
    {
        while (true)
        {
            if (Greeting.Read(Received[..Math.Min(Received.Length, Greeting.Size)]) is { } greeting)
            {
                _start += Greeting.Size;
                return greeting;
            }
            if (!ReceiveMore())
                throw new EndOfStreamException("The peer left before its greeting was whole.");
        }
    }

    /// <summary>Reads the next frame; null when the peer left between two frames.</summary>
    /// <param name="maxBody">The largest body accepted, in bytes; a larger one is refused before it arrives.</param>
    /// <exception cref="ZmtpException">It is malformed or too large, or the peer left in the middle.</exception>
    public ZmtpFrame? ReadFrame(long maxBody)
    {
        ZmtpFrame frame;
        while (!TryRead(maxBody, out frame))
            if (!ReceiveMore())
                return Received.IsEmpty ? null : throw new ZmtpException("it left in the middle of a frame");
        return frame;
    }

    private bool TryRead(long maxBody, out ZmtpFrame frame)
    {
        frame = default;
        var bytes = Received;
        if (bytes.IsEmpty)
            return false;
        var flags = CheckFlags((FrameFlags)bytes[0]);
        var header = (flags & FrameFlags.Long) != 0 ? 9 : 2;
        if (bytes.Length < header)
            return false;
        var size = header == 2 ? bytes[1] : BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        if (size < 0 || size > maxBody)
            throw new ZmtpException($"it sends a frame of {(ulong)size} bytes; {maxBody} are accepted");
        if (bytes.Length - header < size)
            return false;
        frame = new ZmtpFrame(flags, bytes.Slice(header, (int)size).ToArray());
        _start += header + (int)size;
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

    /// <summary>Receives behind what is there. The buffer grows only with what has really arrived, and shrinks when that has been read.</summary>
    private bool ReceiveMore()
    {
        if (_end == _buffer.Length || _start == _end)
        {
            var kept = Received;
            var size = (int)Math.Clamp(2L * kept.Length, BufferSize, Array.MaxLength);
            var target = size == _buffer.Length ? _buffer : new byte[size];
            kept.CopyTo(target);
            (_buffer, _start, _end) = (target, 0, kept.Length);
        }
        var count = receive(_buffer.AsSpan(_end));
        _end += count;
        return count > 0;
    }
}

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
    public IReadOnlyList<ReadOnlyMemory<byte>>? Add(ZmtpFrame frame)
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
