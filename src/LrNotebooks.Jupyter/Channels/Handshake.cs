using System.Buffers.Binary;
using System.Text;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>The server's side of ZMTP's opening with the NULL mechanism: greetings, then each side's READY.</summary>
internal static class Handshake
{
    private const int MaxReadyBytes = 16_384;

    /// <summary>Agrees with a peer that has just connected.</summary>
    /// <exception cref="ZmtpException">It is no peer for our socket; it has been told why, if it speaks ZMTP 3 at all.</exception>
    /// <exception cref="EndOfStreamException">It left.</exception>
    public static PeerProperties Accept(FrameReader reader, Action<byte[]> send, SocketType own)
    {
        send(Greeting.Ours.ToBytes());
        reader.ReadGreeting();
        try
        {
            var peer = CheckReady(reader.ReadFrame(MaxReadyBytes), own);
            send(FrameWriter.Command(PeerProperties.Ready(own)));
            return peer;
        }
        catch (ZmtpException e)
        {
            send(FrameWriter.Command(Refusal(e.Message)));
            throw;
        }
    }

    private static PeerProperties CheckReady(ZmtpFrame? frame, SocketType own)
    {
        if (frame is not { } ready)
            throw new EndOfStreamException("The peer left during the handshake.");
        if (!ready.IsCommand)
            throw new ZmtpException("it sends a message before the handshake is over");
        var command = Command.Parse(ready.Body);
        return command.Name switch
        {
            Command.Ready => PeerProperties.Parse(command.Data, own),
            Command.Error => throw new ZmtpException("it refused the handshake"),
            _ => throw new ZmtpException("its first command is not READY"),
        };
    }

    private static Command Refusal(string reason)
    {
        var text = Encoding.ASCII.GetBytes(reason.Length > byte.MaxValue ? reason[..byte.MaxValue] : reason);
        return new Command(Command.Error, (byte[])[(byte)text.Length, .. text]);
    }
}

/// <summary>
/// The 64 bytes that each side of a ZMTP connection sends first (RFC 37/ZMTP): signature, version, security mechanism, role.
/// </summary>
/// <param name="Major">Major version of the protocol.</param>
/// <param name="Minor">Minor version of the protocol.</param>
internal readonly record struct Greeting(byte Major, byte Minor)
{
    /// <summary>The length of a greeting in bytes.</summary>
    public const int Size = 64;

    private const int MechanismAt = 12;
    private const int AsServerAt = 32;

    /// <summary>What this implementation speaks.</summary>
    public static Greeting Ours { get; } = new(3, 1);

    private static ReadOnlySpan<byte> NullMechanism => "NULL\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8;

    /// <summary>The greeting as bytes: NULL mechanism, no server role.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        bytes[0] = 0xFF;
        bytes[9] = 0x7F;
        bytes[10] = Major;
        bytes[11] = Minor;
        NullMechanism.CopyTo(bytes.AsSpan(MechanismAt));
        return bytes;
    }

    /// <summary>Reads a peer's greeting, of which the bytes may be a beginning: what is wrong is said as early as can be.</summary>
    /// <param name="bytes">Up to 64 bytes.</param>
    /// <exception cref="ZmtpException">The peer speaks no ZMTP 3, or wants another mechanism than NULL.</exception>
    public static Greeting? Read(ReadOnlySpan<byte> bytes)
    {
        if ((bytes.Length > 0 && bytes[0] != 0xFF) || (bytes.Length > 9 && bytes[9] != 0x7F))
            throw new ZmtpException("its first bytes are not a ZMTP signature");
        if (bytes.Length > 10 && bytes[10] < 3)
            throw new ZmtpException($"it speaks ZMTP {Math.Max(bytes[10], (byte)1)}; version 3 is needed");
        if (bytes.Length < Size)
            return null;
        var mechanism = bytes[MechanismAt..AsServerAt];
        if (!mechanism.SequenceEqual(NullMechanism))
            throw new ZmtpException($"it wants the mechanism {Printable(mechanism)}; only NULL is supported");
        if (bytes[AsServerAt] != 0)
            throw new ZmtpException("it claims a server's role, which the NULL mechanism does not have");
        return new Greeting(bytes[10], bytes[11]);
    }

    private static string Printable(ReadOnlySpan<byte> mechanism) =>
        string.Concat(Encoding.ASCII.GetString(mechanism).TrimEnd('\0').Select(c => char.IsAsciiLetterOrDigit(c) ? c : '?'));
}

/// <summary>The kinds of sockets that a kernel has or meets.</summary>
internal enum SocketType
{
    /// <summary>Asks and waits for the answer.</summary>
    Req,

    /// <summary>Answers.</summary>
    Rep,

    /// <summary>Sends and receives freely.</summary>
    Dealer,

    /// <summary>Sends and receives freely, with many peers by address.</summary>
    Router,

    /// <summary>Publishes.</summary>
    Pub,

    /// <summary>Subscribes.</summary>
    Sub,

    /// <summary>Subscribes, on behalf of others.</summary>
    XSub,
}

/// <summary>The names of socket types, and which go together (RFC 37/ZMTP).</summary>
internal static class SocketTypes
{
    /// <summary>The type's name on the wire.</summary>
    public static string Name(this SocketType type) => type.ToString().ToUpperInvariant();

    /// <summary>The peer's type, if our socket may talk to it.</summary>
    /// <param name="name">What the peer says its type is.</param>
    /// <param name="own">Our type.</param>
    /// <exception cref="ZmtpException">It is unknown, or the two do not go together.</exception>
    public static SocketType Check(string? name, SocketType own)
    {
        foreach (var type in PeersOf(own))
            if (name == type.Name())
                return type;
        var isName = name is { Length: > 0 and < 10 } && name.All(char.IsAsciiLetterUpper);
        var shown = name is null ? "no socket type" : isName ? name : "an unknown socket type";
        throw new ZmtpException($"it has {shown}, which cannot talk to a {own.Name()}");
    }

    private static SocketType[] PeersOf(SocketType own) => own switch
    {
        SocketType.Router => [SocketType.Dealer, SocketType.Req, SocketType.Router],
        SocketType.Rep => [SocketType.Req, SocketType.Dealer],
        SocketType.Pub => [SocketType.Sub, SocketType.XSub],
        _ => throw new ArgumentOutOfRangeException(nameof(own), own, "A kernel has ROUTER, REP and PUB sockets only."),
    };
}

/// <summary>What a peer says of itself in its READY command.</summary>
/// <param name="SocketType">The kind of its socket.</param>
/// <param name="Identity">The name it wants to be addressed by; empty for none.</param>
internal sealed record PeerProperties(SocketType SocketType, ReadOnlyMemory<byte> Identity)
{
    private const int MaxIdentity = 255;

    /// <summary>Our own READY command. A ROUTER names itself with an empty identity, as other implementations do.</summary>
    public static Command Ready(SocketType own) =>
        new(Command.Ready, (byte[])[.. Property("Socket-Type", Encoding.ASCII.GetBytes(own.Name())),
            .. own == SocketType.Router ? Property("Identity", []) : []]);

    /// <summary>Reads a READY command's data.</summary>
    /// <exception cref="ZmtpException">The properties are malformed, or the two socket types do not go together.</exception>
    public static PeerProperties Parse(ReadOnlyMemory<byte> data, SocketType own)
    {
        string? type = null;
        var identity = ReadOnlyMemory<byte>.Empty;
        while (data.Length > 0)
        {
            var (name, value) = Next(ref data);
            if (name.Equals("Socket-Type", StringComparison.OrdinalIgnoreCase))
                type = Encoding.Latin1.GetString(value.Span);
            else if (name.Equals("Identity", StringComparison.OrdinalIgnoreCase))
                identity = CheckIdentity(value);
        }
        return new PeerProperties(SocketTypes.Check(type, own), identity);
    }

    private static byte[] Property(string name, byte[] value)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, value.Length);
        return [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. size, .. value];
    }

    private static (string Name, ReadOnlyMemory<byte> Value) Next(ref ReadOnlyMemory<byte> data)
    {
        var length = data.Span[0];
        if (length == 0 || data.Length < 1 + length + 4)
            throw new ZmtpException("it sends a READY command with a property cut off or without a name");
        var name = Encoding.Latin1.GetString(data.Span.Slice(1, length));
        var size = BinaryPrimitives.ReadUInt32BigEndian(data.Span[(1 + length)..]);
        data = data[(1 + length + 4)..];
        if (size > data.Length)
            throw new ZmtpException("it sends a READY command with a property cut off");
        var value = data[..(int)size];
        data = data[(int)size..];
        return (name, value);
    }

    private static ReadOnlyMemory<byte> CheckIdentity(ReadOnlyMemory<byte> identity) =>
        identity.Length > MaxIdentity || (identity.Length > 0 && identity.Span[0] == 0)
            ? throw new ZmtpException("it names itself with a reserved or over-long identity")
            : identity;
}
