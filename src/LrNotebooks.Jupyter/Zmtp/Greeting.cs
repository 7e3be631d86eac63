using System.Text;

namespace LrNotebooks.Jupyter.Channels;

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
