namespace LrNotebooks.Figures;

/// <summary>
/// Contrast after WCAG 2. The pages are white and the dark grey of editors. Their own contrast is 16.7, so that no colour has more than
/// its root, 4.1, on both: text of one colour cannot reach the 4.5 of level AA on both pages.
/// </summary>
internal static class Contrast
{
    public static readonly Rgb White = new(0xff, 0xff, 0xff);
    public static readonly Rgb Dark = new(0x1e, 0x1e, 0x1e);

    private const double Flare = 0.05;

    /// <summary>The contrast of two colours, 1 to 21.</summary>
    public static double Of(Rgb a, Rgb b) =>
        (Math.Max(a.Luminance, b.Luminance) + Flare) / (Math.Min(a.Luminance, b.Luminance) + Flare);

    /// <summary>The colour made darker or lighter until a text of it reads as well on white as on dark.</summary>
    public static Rgb OnPage(Rgb color)
    {
        Rgb end = Of(color, White) < Of(color, Dark) ? default : White;
        (double less, double more) = (0, 1);
        for (int i = 0; i < 12; i++)
        {
            double middle = (less + more) / 2;
            Rgb mixed = Rgb.Mix(color, end, middle);
            bool beyond = Of(mixed, White) < Of(mixed, Dark) == (end == White);
            (less, more) = beyond ? (less, middle) : (middle, more);
        }

        return Rgb.Mix(color, end, more);
    }

    /// <summary>The colour darkened until a text of it, with a white rim, reads on a light area.</summary>
    public static Rgb OnLight(Rgb color)
    {
        while (Of(color, White) < 4.5)
            color = Rgb.Mix(color, default, 0.06);
        return color;
    }

    /// <summary>Black or white, whichever reads better on an area: never with less contrast than 4.5.</summary>
    public static Rgb OnArea(Rgb area) => Of(area, White) > Of(area, default) ? White : default;
}
