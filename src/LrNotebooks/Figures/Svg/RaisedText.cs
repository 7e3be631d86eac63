using System.Text.RegularExpressions;

namespace LrNotebooks.Figures;

/// <summary>Draws the exponents of tick labels.</summary>
internal static partial class RaisedText
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻", Plain = "0123456789−";
    private const double Small = 0.78;

    /// <summary>
    /// The text as SVG, an exponent at its end as small digits higher up. Both parts are placed by where they meet: not all programs
    /// that draw SVG know where a text of several parts begins that is anchored at its middle or end.
    /// </summary>
    public static string Of(string text, double x, double y, TextStyle style)
    {
        Match parts = Parts().Match(text);
        if (!parts.Success)
            return Xml.Escape(text);
        (string number, string exponent) = (parts.Groups[1].Value, string.Concat(parts.Groups[2].Value.Select(c => Plain[Raised.IndexOf(c)])));
        (double before, double after) = (TextMetrics.Width(number, style.Size), TextMetrics.Width(exponent, style.Size * Small));
        string joint = Px.Text(style.Anchor switch { "end" => x - after, "middle" => x + ((before - after) / 2), _ => x + before });
        return $"<tspan x=\"{joint}\" text-anchor=\"end\">{Xml.Escape(number)}</tspan>"
            + $"<tspan x=\"{joint}\" y=\"{Px.Text(y - (style.Size * 0.4))}\" font-size=\"{Px.Text(style.Size * Small)}\" text-anchor=\"start\">{exponent}</tspan>";
    }

    [GeneratedRegex("^(.+?)([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)$")]
    private static partial Regex Parts();
}
