using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LrNotebooks.Figures;

/// <summary>Writes and reads PNG files (ISO/IEC 15948) of 8 bits a channel or palette number.</summary>
internal static class Png
{
    /// <summary>How an address begins that holds a PNG file.</summary>
    public const string DataAddress = "data:image/png;base64,";

    private const byte TrueColor = 2;
    private const byte PaletteColor = 3;
    private const byte FilterSub = 1;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A picture: with a palette where 256 colours are enough.</summary>
    public static byte[] Encode(RgbImage image)
    {
        var palette = new Dictionary<Rgb, byte>();
        byte[] places = new byte[image.Width * image.Height];
        for (int i = 0; i < places.Length; i++)
        {
            if (palette.TryGetValue(image.Pixels[i], out places[i]))
                continue;
            if (palette.Count == 256)
                return TrueColors(image);
            palette.Add(image.Pixels[i], places[i] = (byte)palette.Count);
        }

        return Indexed(image.Width, image.Height, [.. palette.Keys.Select(color => (color, color == image.Transparent ? (byte)0 : byte.MaxValue))], places);
    }

    // Three bytes a pixel, each less its left neighbour's, which packs smooth pictures tighter.
    private static byte[] TrueColors(RgbImage image)
    {
        var rows = new byte[image.Height * ((image.Width * 3) + 1)];
        for (int row = 0, i = 0; row < image.Height; row++)
        {
            rows[i++] = FilterSub;
            Rgb left = default;
            for (int column = 0; column < image.Width; column++)
            {
                Rgb pixel = image[column, row];
                rows[i++] = (byte)(pixel.R - left.R);
                rows[i++] = (byte)(pixel.G - left.G);
                rows[i++] = (byte)(pixel.B - left.B);
                left = pixel;
            }
        }

        (string, byte[])[] clear = image.Transparent is { } none ? [("tRNS", [0, none.R, 0, none.G, 0, none.B])] : [];
        return Write(image.Width, image.Height, TrueColor, rows, clear);
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

        // Unfiltered: neighbouring places in a palette mean nothing to one another.
        var rows = new byte[height * (width + 1)];
        for (int row = 0; row < height; row++)
            places.AsSpan(row * width, width).CopyTo(rows.AsSpan((row * (width + 1)) + 1));
        return Write(width, height, PaletteColor, rows, chunks);
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
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        stream.Write(number);
    }

    // Annex D: CRC-32 with the polynomial 0xEDB88320.
    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }

    /// <summary>
    /// The picture of an address <c>data:image/png;base64,...</c> of 8 bits a channel without interlacing; <see langword="null"/> where it is of
    /// another kind.
    /// </summary>
    public static RgbImage? Read(string address)
    {
        if (!address.StartsWith(DataAddress, StringComparison.Ordinal))
            return null;
        try
        {
            return Decode(Convert.FromBase64String(address[DataAddress.Length..]));
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
        for (int at = Signature.Length; at + 8 <= file.Length;)
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
        byte[] pixels = Unfiltered(packed, width * channels, height, channels);
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

    /// <summary>The rows without their filter bytes, the five filters undone (section 9).</summary>
    /// <param name="packed">The zlib stream.</param>
    /// <param name="stride">Bytes in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="step">Bytes from a pixel to its right neighbour.</param>
    private static byte[] Unfiltered(Stream packed, int stride, int height, int step)
    {
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        var pixels = new byte[stride * height];
        for (int row = 0; row < height; row++)
        {
            int filter = rows.ReadByte();
            Span<byte> now = pixels.AsSpan(row * stride, stride);
            rows.ReadExactly(now);
            ReadOnlySpan<byte> above = row == 0 ? [] : pixels.AsSpan((row - 1) * stride, stride);
            for (int i = 0; i < stride; i++)
            {
                int left = i < step ? 0 : now[i - step], up = row == 0 ? 0 : above[i];
                int corner = i < step || row == 0 ? 0 : above[i - step];
                now[i] += (byte)Predict(filter, left, up, corner);
            }
        }

        return pixels;
    }

    private static int Predict(int filter, int left, int up, int corner) => filter switch
    {
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        4 => Paeth(left, up, corner),
        _ => 0,
    };

    private static int Paeth(int left, int up, int corner)
    {
        int guess = left + up - corner;
        (int a, int b, int c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
