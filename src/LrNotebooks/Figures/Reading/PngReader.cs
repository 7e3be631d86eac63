using System.Buffers.Binary;
using System.Text;

namespace LrNotebooks.Figures;

/// <summary>
/// Reads the pixels of <c>data:image/png</c> addresses (ISO/IEC 15948) of 8 bits a channel without interlacing.
/// </summary>
internal static class PngReader
{
    private const string Prefix = "data:image/png;base64,";
    private const int SignatureLength = 8;

    /// <summary>The picture; <see langword="null"/> where it is of another kind.</summary>
    public static RgbImage? Read(string address)
    {
        if (!address.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        try
        {
            return Decode(Convert.FromBase64String(address[Prefix.Length..]));
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or IOException or ArgumentException
            or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static RgbImage? Decode(byte[] file)
    {
        (byte[] header, byte[] palette, byte[] opacities) = ([], [], []);
        using var packed = new MemoryStream();
        for (int at = SignatureLength; at + 8 <= file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            ReadOnlySpan<byte> data = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR": header = data.ToArray(); break;
                case "PLTE": palette = data.ToArray(); break;
                case "tRNS": opacities = data.ToArray(); break;
                case "IDAT": packed.Write(data); break;
            }

            at += 12 + length;
        }

        (byte depth, byte kind, byte interlaced) = (header[8], header[9], header[12]);
        int channels = kind switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        if (depth != 8 || interlaced != 0 || channels == 0)
            return null;
        int width = BinaryPrimitives.ReadInt32BigEndian(header), height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        packed.Position = 0;
        byte[] pixels = PngFilters.Undo(packed, width * channels, height, channels);
        var image = new RgbImage(width, height) { Transparent = Transparent(kind, palette, opacities) };
        for (int i = 0; i < width * height; i++)
            image[i % width, i / width] = Color(pixels.AsSpan(i * channels, channels), kind, palette);
        return image;
    }

    private static Rgb? Transparent(byte kind, byte[] palette, byte[] opacities) => kind switch
    {
        3 when Array.IndexOf(opacities, (byte)0) is var place and >= 0 => Color([(byte)place], kind, palette),
        2 when opacities.Length == 6 => new(opacities[1], opacities[3], opacities[5]),
        _ => null,
    };

    private static Rgb Color(ReadOnlySpan<byte> pixel, byte kind, byte[] palette) => kind switch
    {
        3 => new(palette[pixel[0] * 3], palette[(pixel[0] * 3) + 1], palette[(pixel[0] * 3) + 2]),
        2 or 6 => new(pixel[0], pixel[1], pixel[2]),
        _ => new(pixel[0], pixel[0], pixel[0]),
    };
}
