using System.Text;

namespace LrNotebooks.Figures;

/// <summary>How a text looks.</summary>
/// <param name="Size">Font size in pixels.</param>
/// <param name="Color">As <c>#rrggbb</c>.</param>
internal sealed record TextStyle(double Size, string Color)
{
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
    public static TextStyle In(PanelFrame panel, double size, string color)
    {
        Rgb wanted = Rgb.Parse(color);
        bool area = panel.Axes.HasArea;
        return new(size, (area ? Contrast.OnLight(wanted) : Contrast.OnPage(wanted)).ToString()) { Rim = area ? Style.Rim : null, Cut = !area };
    }

    public string Attributes(double x, double y)
    {
        var text = new StringBuilder($" font-size=\"{Px.Text(Size)}\" fill=\"{Color}\"");
        if (Anchor != "start")
            text.Append($" text-anchor=\"{Anchor}\"");
        if (Bold)
            text.Append(" font-weight=\"600\"");
        if (Turn != 0)
            text.Append($" transform=\"rotate({Px.Text(Turn)} {Px.Text(x)} {Px.Text(y)})\"");
        if (Rim is not null)
            text.Append($" stroke=\"{Rim}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        return text.ToString();
    }
}
