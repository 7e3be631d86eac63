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
    public string ToDataUri() => "data:image/png;base64," + Convert.ToBase64String(ToPng());

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
