using System.Globalization;

namespace LrNotebooks.Figures;

/// <summary>
/// Colours that readers with any colour vision can tell apart: those of Okabe and Ito (2008), with a grey for their black, which could not
/// be seen on a dark page. On white and on dark all have the contrast of 3 that lines need, but orange and sky blue (2.2 on white) and
/// yellow (1.3).
/// </summary>
public static class Palette
{
    /// <summary>Blue.</summary>
    public const string Blue = "#0072b2";

    /// <summary>Vermilion.</summary>
    public const string Vermilion = "#d55e00";

    /// <summary>Bluish green.</summary>
    public const string Green = "#009e73";

    /// <summary>Reddish purple.</summary>
    public const string Purple = "#cc79a7";

    /// <summary>Orange.</summary>
    public const string Orange = "#e69f00";

    /// <summary>Sky blue.</summary>
    public const string Sky = "#56b4e9";

    /// <summary>Grey.</summary>
    public const string Gray = "#7e7e7e";

    /// <summary>Yellow.</summary>
    public const string Yellow = "#f0e442";

    /// <summary>All eight, the easily seen first.</summary>
    public static IReadOnlyList<string> OkabeIto { get; } = [Blue, Vermilion, Green, Purple, Orange, Sky, Gray, Yellow];

    /// <summary>The colours in the order in which runs take them: all but yellow, which is too faint for a line on white.</summary>
    public static IReadOnlyList<string> Runs { get; } = [.. OkabeIto.Take(7)];

    /// <summary>The colour of run <paramref name="index"/>, starting again after seven.</summary>
    /// <param name="index">The run's number, from 0.</param>
    public static string At(int index) => Runs[index % Runs.Count];

    /// <summary><paramref name="count"/> colours from blue to vermilion in order, for rates or seeds that rise.</summary>
    /// <param name="count">How many, at least 1.</param>
    public static IReadOnlyList<string> Ramp(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Rising.Hex(count == 1 ? 0 : (double)i / (count - 1)))];

    // About equally light, as a line must be that is drawn on white and on dark.
    private static readonly ColorScale Rising = new([Blue, "#8c6fb4", Vermilion]);
}

/// <summary>
/// Keeps one colour for each run's name throughout a notebook: make one in the first cell that draws and pass it to every chart.
/// A name takes the palette's next colour when it is first seen.
/// </summary>
/// <param name="names">Names that get their colours at once, in this order.</param>
public sealed class RunColors(params IEnumerable<string> names)
{
    private readonly Dictionary<string, string> _colors =
        names.Distinct().Select((name, i) => (name, i)).ToDictionary(p => p.name, p => Palette.At(p.i));

    /// <summary>The colour of a run as <c>#rrggbb</c>.</summary>
    /// <param name="name">The run's name.</param>
    public string this[string name]
    {
        get
        {
            if (!_colors.TryGetValue(name, out string? color))
                _colors[name] = color = Palette.At(_colors.Count);
            return color;
        }

        set => _colors[name] = value;
    }
}

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
