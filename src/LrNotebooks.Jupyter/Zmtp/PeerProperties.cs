using System.Buffers.Binary;
using System.Text;

namespace LrNotebooks.Jupyter.Channels;

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
