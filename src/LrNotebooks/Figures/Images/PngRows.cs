namespace LrNotebooks.Figures;

/// <summary>A picture's rows as PNG packs them, each after the byte that names its filter.</summary>
internal static class PngRows
{
    private const byte FilterNone = 0;
    private const byte FilterSub = 1;

    /// <summary>One palette number a pixel, unfiltered: neighbouring places in a palette mean nothing to one another.</summary>
    public static byte[] Indexed(int width, byte[] places)
    {
        int height = places.Length / width;
        var rows = new byte[height * (width + 1)];
        for (int row = 0; row < height; row++)
        {
            rows[row * (width + 1)] = FilterNone;
            places.AsSpan(row * width, width).CopyTo(rows.AsSpan((row * (width + 1)) + 1));
        }

        return rows;
    }

    /// <summary>Three bytes a pixel, each less its left neighbour's, which packs smooth pictures tighter.</summary>
    public static byte[] True(RgbImage image)
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

        return rows;
    }
}
