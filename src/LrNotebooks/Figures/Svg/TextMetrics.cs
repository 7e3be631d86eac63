namespace LrNotebooks.Figures;

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
}
