namespace LrNotebooks.Figures;

/// <summary>A picture of 8-bit red, green and blue, row by row from the top.</summary>
public sealed class RgbImage
{
    // No photograph and no colour scale has it.
    private static readonly Rgb Clear = new(1, 254, 1);

    private readonly Rgb[] _pixels;

    /// <summary>A picture of one colour.</summary>
    /// <param name="width">Pixels in a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="fill">The colour.</param>
    public RgbImage(int width, int height, Rgb fill = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        (Width, Height) = (width, height);
        _pixels = new Rgb[width * height];
        Array.Fill(_pixels, fill);
    }

    /// <summary>A picture through which the page shows, until it is drawn on.</summary>
    internal static RgbImage Cleared(int width, int height) => new(width, height, Clear) { Transparent = Clear };

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The pixels, row by row.</summary>
    public ReadOnlySpan<Rgb> Pixels => _pixels;

    /// <summary>A colour that stands for none, where the page shows through.</summary>
    internal Rgb? Transparent { get; init; }

    /// <summary>One pixel.</summary>
    /// <param name="column">From 0 at the left.</param>
    /// <param name="row">From 0 at the top.</param>
    public Rgb this[int column, int row]
    {
        get => _pixels[(row * Width) + column];
        set => _pixels[(row * Width) + column] = value;
    }

    /// <summary>The picture as a PNG file.</summary>
    public byte[] ToPng() => Png.Encode(this);

    /// <summary>The picture as <c>data:image/png;base64,...</c>.</summary>
    public string ToDataUri() => Png.DataAddress + Convert.ToBase64String(ToPng());

    /// <summary>Writes another picture into this one, each of its pixels as a square.</summary>
    /// <param name="other">The other picture.</param>
    /// <param name="left">Its left edge.</param>
    /// <param name="top">Its upper edge.</param>
    /// <param name="scale">The squares' side.</param>
    public void Paste(RgbImage other, int left, int top, int scale = 1)
    {
        for (int row = 0; row < other.Height * scale; row++)
        {
            for (int column = 0; column < other.Width * scale; column++)
                this[left + column, top + row] = other[column / scale, row / scale];
        }
    }
}

/// <summary>Makes pictures from numbers.</summary>
public static class RgbImages
{
    /// <summary>A colour picture from interleaved channels: R, G, B of the first pixel, then of the next in the row.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="values">3·width·height numbers; <paramref name="black"/> is dark, <paramref name="white"/> is bright.</param>
    /// <param name="black">The number of no light.</param>
    /// <param name="white">The number of full light.</param>
    /// <exception cref="ArgumentException">The count of numbers does not fit.</exception>
    public static RgbImage Color(int width, int height, IReadOnlyList<float> values, double black = 0, double white = 1)
    {
        Check(width, height, 3, values.Count);
        var image = new RgbImage(width, height);
        for (int i = 0; i < width * height; i++)
            image[i % width, i / width] = new(Level(3 * i), Level((3 * i) + 1), Level((3 * i) + 2));
        return image;

        byte Level(int i) => (byte)Math.Round(255 * Math.Clamp((values[i] - black) / (white - black), 0, 1));
    }

    /// <summary>A colour picture from bytes, R, G, B of the first pixel, then of the next in the row.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="values">3·width·height bytes.</param>
    /// <exception cref="ArgumentException">The count of bytes does not fit.</exception>
    public static RgbImage Color(int width, int height, IReadOnlyList<byte> values)
    {
        Check(width, height, 3, values.Count);
        var image = new RgbImage(width, height);
        for (int i = 0; i < width * height; i++)
            image[i % width, i / width] = new(values[3 * i], values[(3 * i) + 1], values[(3 * i) + 2]);
        return image;
    }

    /// <summary>A picture of one number a pixel through a colour scale: a digit's ink, a neuron's weights.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="values">width·height numbers, row by row.</param>
    /// <param name="scale">From numbers to colours; <see langword="null"/> is white to black.</param>
    /// <param name="min">The number at the scale's lower end.</param>
    /// <param name="max">The number at the scale's upper end.</param>
    /// <exception cref="ArgumentException">The count of numbers does not fit.</exception>
    public static RgbImage Scaled(
        int width, int height, IReadOnlyList<float> values, ColorScale? scale = null, double min = 0, double max = 1)
    {
        Check(width, height, 1, values.Count);
        scale ??= ColorScale.Gray;
        var image = new RgbImage(width, height);
        for (int i = 0; i < width * height; i++)
            image[i % width, i / width] = scale.At((values[i] - min) / (max - min));
        return image;
    }

    private static void Check(int width, int height, int channels, int count)
    {
        if (count != width * height * channels)
        {
            throw new ArgumentException(
                $"{width}×{height} pixels of {channels} channels need {width * height * channels} values, not {count}.");
        }
    }
}
