using System.Globalization;

namespace LrNotebooks.Figures;

/// <summary>A colour of red, green and blue, each 0 to 255.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>Reads <c>#rrggbb</c>.</summary>
    /// <param name="hex">The text.</param>
    /// <exception cref="FormatException">The text is no such colour.</exception>
    public static Rgb Parse(string hex)
    {
        if (hex.Length != 7 || hex[0] != '#'
            || !int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb))
        {
            throw new FormatException($"'{hex}' is no colour; write it as #rrggbb, for instance #0072b2.");
        }

        return new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
    }

    /// <summary>The colour between two.</summary>
    /// <param name="a">The colour at 0.</param>
    /// <param name="b">The colour at 1.</param>
    /// <param name="t">How far from <paramref name="a"/> to <paramref name="b"/>.</param>
    public static Rgb Mix(Rgb a, Rgb b, double t) => new(Mix(a.R, b.R, t), Mix(a.G, b.G, t), Mix(a.B, b.B, t));

    /// <summary>Relative luminance, 0 (black) to 1 (white), as WCAG 2 defines it.</summary>
    public double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    /// <summary>As <c>#rrggbb</c>.</summary>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";

    private static byte Mix(byte a, byte b, double t) => (byte)Math.Round(a + ((b - a) * t));

    private static double Linear(byte channel)
    {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
