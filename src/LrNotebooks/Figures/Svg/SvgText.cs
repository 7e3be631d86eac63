using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LrNotebooks.Figures;

/// <summary>How a text looks.</summary>
/// <param name="Size">Font size in pixels.</param>
/// <param name="Color">As <c>#rrggbb</c>.</param>
internal sealed partial record SvgTextStyle(double Size, string Color)
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻", Plain = "0123456789−";
    private const double Small = 0.78;

    /// <summary>Which part of the text stands at the point: <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public string Anchor { get; init; } = "start";

    public bool Bold { get; init; }

    /// <summary>Degrees, clockwise, about the point.</summary>
    public double Turn { get; init; }

    /// <summary>Whether exponents are drawn as small digits, which are easier to read than the font's own.</summary>
    public bool Raise { get; init; }

    /// <summary>The colour of a rim that keeps the text apart from what lies below it.</summary>
    public string? Rim { get; init; }

    /// <summary>Whether what lies below is cut out around the text: on the page, of which nobody knows the colour.</summary>
    public bool Cut { get; init; }

    /// <summary>
    /// The style of a text that may cover lines of a panel: with a rim where there is a coloured area, else cut out of what it covers.
    /// </summary>
    public static SvgTextStyle In(PanelFrame panel, double size, string color)
    {
        Rgb wanted = Rgb.Parse(color);
        bool area = panel.Axes.HasArea;
        return new(size, (area ? Contrast.OnLight(wanted) : Contrast.OnPage(wanted)).ToString()) { Rim = area ? Style.Rim : null, Cut = !area };
    }

    public string Attributes(double x, double y)
    {
        var text = new StringBuilder($" font-size=\"{Px.Text(Size)}\" fill=\"{Color}\"");
        if (Anchor != "start")
            text.Append(CultureInfo.InvariantCulture, $" text-anchor=\"{Anchor}\"");
        if (Bold)
            text.Append(" font-weight=\"600\"");
        if (Turn != 0)
            text.Append(CultureInfo.InvariantCulture, $" transform=\"rotate({Px.Text(Turn)} {Px.Text(x)} {Px.Text(y)})\"");
        if (Rim is not null)
            text.Append(CultureInfo.InvariantCulture, $" stroke=\"{Rim}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        return text.ToString();
    }

    /// <summary>
    /// The text as SVG, with <see cref="Raise"/> an exponent at its end as small digits higher up. Both parts are placed by where they
    /// meet: not all programs that draw SVG know where a text of several parts begins that is anchored at its middle or end.
    /// </summary>
    public string Words(string text, double x, double y)
    {
        if (!Raise || WithExponent().Match(text) is not { Success: true } parts)
            return Xml.Escape(text);
        (string number, string exponent) = (parts.Groups[1].Value, string.Concat(parts.Groups[2].Value.Select(c => Plain[Raised.IndexOf(c)])));
        (double before, double after) = (TextMetrics.Width(number, Size), TextMetrics.Width(exponent, Size * Small));
        string joint = Px.Text(Anchor switch { "end" => x - after, "middle" => x + ((before - after) / 2), _ => x + before });
        return $"<tspan x=\"{joint}\" text-anchor=\"end\">{Xml.Escape(number)}</tspan>"
            + $"<tspan x=\"{joint}\" y=\"{Px.Text(y - (Size * 0.4))}\" font-size=\"{Px.Text(Size * Small)}\" text-anchor=\"start\">{exponent}</tspan>";
    }

    [GeneratedRegex("^(.+?)([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)$")]
    private static partial Regex WithExponent();
}

/// <summary>
/// Estimates how wide a text will be. The widths are those of DejaVu Sans, the widest of the fonts that "sans-serif" commonly
/// means, so that a text fits with any of them.
/// </summary>
internal static class TextMetrics
{
    // Width in em → the characters that have it.
    private static readonly (double Em, string Characters)[] Classes =
    [
        (0.28, "'IJijl"), (0.32, " ,./:;\\|·"), (0.37, "-f"), (0.4, "!()[]rt"), (0.44, "\""), (0.5, "*_`–⁰¹²³⁴⁵⁶⁷⁸⁹"), (0.53, "?sz"),
        (0.57, "FLck"), (0.61, "PTYaeovxyλθ"), (0.64, "$0123456789EKSbdghnpqu{}αβη√"), (0.69, "ABCRVXZ"), (0.73, "U"), (0.77, "&DGHN"),
        (0.8, "OQw"), (0.84, "#+<=>^~×−∞⁻"), (0.87, "M"), (0.97, "%m—"), (1.0, "@W"),
    ];

    private const double Latin = 0.64;
    private const double Ideograph = 1.0;
    private const double BoldFactor = 1.13;

    private static readonly Dictionary<char, double> Widths =
        Classes.SelectMany(c => c.Characters.Select(ch => (ch, c.Em))).ToDictionary(p => p.ch, p => p.Em);

    /// <summary>The width in pixels.</summary>
    /// <param name="text">One line of text.</param>
    /// <param name="size">The font size in pixels.</param>
    /// <param name="bold">Whether it is semi-bold or bold.</param>
    public static double Width(string text, double size, bool bold = false) =>
        text.Sum(c => Widths.TryGetValue(c, out double em) ? em : c >= '\u2e80' ? Ideograph : Latin) * size * (bold ? BoldFactor : 1);

    /// <summary>A text broken into lines at its spaces, at least one; a word that is too wide by itself stands alone.</summary>
    public static IReadOnlyList<string> Lines(string text, double size, double width, bool bold = false)
    {
        var lines = new List<string>();
        foreach (string paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            string line = "";
            foreach (string word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && Width(longer, size, bold) > width)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            lines.Add(line);
        }

        return lines;
    }
}
