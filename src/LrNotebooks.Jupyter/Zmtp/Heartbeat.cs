using System.Buffers.Binary;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>A peer's PING: how long it may stay silent afterwards, and what our PONG has to repeat.</summary>
/// <param name="TimeToLive">With no traffic for so long, the connection is dead; zero for no limit.</param>
/// <param name="Context">0 to 16 bytes.</param>
internal readonly record struct Heartbeat(TimeSpan TimeToLive, ReadOnlyMemory<byte> Context)
{
    private const int MaxContext = 16;

    /// <summary>The answer.</summary>
    public Command Pong => new(Command.Pong, Context);

    /// <summary>Reads a PING command's data.</summary>
    /// <exception cref="ZmtpException">It is too short or too long.</exception>
    public static Heartbeat ParsePing(ReadOnlyMemory<byte> data)
    {
        if (data.Length is < 2 or > 2 + MaxContext)
            throw new ZmtpException("it sends a PING without a time to live or with a context over 16 bytes");
        var tenths = BinaryPrimitives.ReadUInt16BigEndian(data.Span);
        return new Heartbeat(TimeSpan.FromMilliseconds(100 * tenths), data[2..]);
    }
}
