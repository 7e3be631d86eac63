using System.Buffers.Binary;
using System.IO.Compression;

namespace LrNotebooks.Tests.Figures;

/// <summary>A PNG taken apart by the book, every checksum checked.</summary>
internal sealed record PngFile(int Width, int Height, int ColorType, byte[] Palette, byte[] Opacities, byte[] Rows)
{
    public static PngFile Read(byte[] file)
    {
        file[..8].ShouldBe(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A });
        var chunks = new Dictionary<string, byte[]>();
        for (int at = 8; at < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            chunks[System.Text.Encoding.ASCII.GetString(file, at + 4, 4)] = file[(at + 8)..(at + 8 + length)];
            BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)).ShouldBe(Crc(file.AsSpan(at + 4, 4 + length)));
            at += 12 + length;
        }

        chunks.Keys.Last().ShouldBe("IEND");
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress))
            zlib.CopyTo(rows);
        byte[] head = chunks["IHDR"];
        return new(BinaryPrimitives.ReadInt32BigEndian(head), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4)), head[9],
            chunks.GetValueOrDefault("PLTE", []), chunks.GetValueOrDefault("tRNS", []), rows.ToArray());
    }

    // Bit by bit from the highest, the reflected form of the polynomial that the writer uses.
    private static uint Crc(ReadOnlySpan<byte> data)
    {
        uint remainder = uint.MaxValue;
        foreach (byte value in data)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                bool carry = ((remainder >> 31) ^ ((uint)value >> bit & 1)) != 0;
                remainder = (remainder << 1) ^ (carry ? 0x04C11DB7u : 0);
            }
        }

        uint reflected = 0;
        for (int bit = 0; bit < 32; bit++)
            reflected |= (remainder >> bit & 1) << (31 - bit);
        return ~reflected;
    }
}
