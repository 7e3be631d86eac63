using System.Security.Cryptography;
using System.Text;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>
/// Signs messages with the key that the connection file shares: HMAC-SHA256 over header, parent header, metadata and content,
/// as lower-case hexadecimal. With an empty key nothing is signed or checked.
/// </summary>
internal sealed class MessageSigner(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>False with an empty key.</summary>
    public bool IsSigning => _key.Length > 0;

    /// <summary>The signature frame of a message: 64 hexadecimal digits, or nothing with an empty key.</summary>
    public byte[] Sign(params ReadOnlySpan<ReadOnlyMemory<byte>> dictionaries)
    {
        if (!IsSigning)
            return [];
        using var digest = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var dictionary in dictionaries)
            digest.AppendData(dictionary.Span);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    /// <summary>Whether the signature belongs to the dictionaries; takes as long for a wrong one as for a right one.</summary>
    public bool Verify(ReadOnlySpan<byte> signature, params ReadOnlySpan<ReadOnlyMemory<byte>> dictionaries) =>
        !IsSigning || CryptographicOperations.FixedTimeEquals(signature, Sign(dictionaries));
}
