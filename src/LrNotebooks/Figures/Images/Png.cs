using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LrNotebooks.Figures;

/// <summary>Writes PNG files (ISO/IEC 15948) of 8 bits a channel or palette number.</summary>
internal static class Png
{
    private const byte TrueColor = 2;
    private const byte PaletteColor = 3;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A picture: with a palette where 256 colours are enough.</summary>
    public static byte[] Encode(RgbImage image)
    {
        var palette = new Dictionary<Rgb, byte>();
        foreach (Rgb pixel in image.Pixels)
        {
            if (palette.Count < 256)
                palette.TryAdd(pixel, (byte)palette.Count);
        }

        bool indexed = true;
        foreach (Rgb pixel in image.Pixels)
            indexed &= palette.ContainsKey(pixel);
        if (!indexed)
        {
            (string, byte[])[] clear = image.Transparent is { } none ? [("tRNS", [0, none.R, 0, none.G, 0, none.B])] : [];
            return Write(image.Width, image.Height, TrueColor, PngRows.True(image), clear);
        }

        byte[] places = new byte[image.Width * image.Height];
        for (int i = 0; i < places.Length; i++)
            places[i] = palette[image.Pixels[i]];
        return Indexed(image.Width, image.Height, [.. palette.Keys.Select(color => (color, color == image.Transparent ? (byte)0 : byte.MaxValue))], places);
    }

    /// <summary>A picture with a palette.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="palette">At most 256 colours, each with its opacity, 0 to 255.</param>
    /// <param name="places">Each pixel's place in the palette, row by row from the top.</param>
    public static byte[] Indexed(int width, int height, (Rgb Color, byte Opacity)[] palette, byte[] places)
    {
        byte[] colors = [.. palette.SelectMany(entry => new[] { entry.Color.R, entry.Color.G, entry.Color.B })];
        bool opaque = palette.All(entry => entry.Opacity == byte.MaxValue);
        (string, byte[])[] chunks = opaque ? [("PLTE", colors)] : [("PLTE", colors), ("tRNS", [.. palette.Select(entry => entry.Opacity)])];
        return Write(width, height, PaletteColor, PngRows.Indexed(width, places), chunks);
    }

    private static byte[] Write(int width, int height, byte colorType, byte[] rows, params (string Type, byte[] Data)[] chunks)
    {
        using var stream = new MemoryStream();
        stream.Write(Signature);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, colorType);
        Chunk(stream, "IHDR", header);
        foreach ((string type, byte[] data) in chunks)
            Chunk(stream, type, data);
        Chunk(stream, "IDAT", Deflate(rows));
        Chunk(stream, "IEND", []);
        return stream.ToArray();
    }

    private static byte[] Deflate(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
            zlib.Write(rows);
        return packed.ToArray();
    }

    private static void Chunk(Stream stream, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        stream.Write(number);
        stream.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(body));
        stream.Write(number);
    }
}
