using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>A text at a point of a panel.</summary>
/// <param name="X">The point's horizontal value.</param>
/// <param name="Y">The point's vertical value.</param>
/// <param name="Text">The text.</param>
public sealed record Annotation(double X, double Y, string Text)
{
    /// <summary>How far right of the point the text stands, in pixels.</summary>
    public double Dx { get; init; }

    /// <summary>How far below the point the text stands, in pixels.</summary>
    public double Dy { get; init; } = -16;

    /// <summary>Whether a thin line leads from the text to the point.</summary>
    public bool Arrow { get; init; }

    /// <summary>The text's colour as <c>#rrggbb</c>.</summary>
    public string Color { get; init; } = Style.Ink;

    /// <summary>The text's size in pixels.</summary>
    public double Size { get; init; } = Style.LabelSize;

    /// <summary>Draws the text, shifted so that it stays within the panel.</summary>
    internal void Draw(SvgCanvas svg, PanelFrame panel)
    {
        double x = panel.X.Map(X), y = panel.Y.Map(Y);
        if (double.IsNaN(x) || double.IsNaN(y) || !panel.Plot.Contains(x, y))
            return;
        double half = TextMetrics.Width(Text, Size) / 2;
        double left = panel.Plot.X + half + 2, right = panel.Plot.Right - half - 2;
        double at = left < right ? Math.Clamp(x + Dx, left, right) : x + Dx;
        double middle = y + Dy;
        if (Arrow)
            DrawArrow(svg, (x, y), (at, middle), half + 2, (Size / 2) + 2);
        svg.Text(Text, at, middle + (Size * 0.35), SvgTextStyle.In(panel, Size, Color) with { Anchor = "middle" });
    }

    // From the point to the edge of the text, which lies half a width to both sides of its middle.
    private static void DrawArrow(SvgCanvas svg, (double X, double Y) point, (double X, double Y) text, double halfWidth, double halfHeight)
    {
        (double dx, double dy) = (point.X - text.X, point.Y - text.Y);
        double inside = Math.Min(halfWidth / Math.Abs(dx), halfHeight / Math.Abs(dy));
        if (inside < 1)
            svg.Line(point.X, point.Y, text.X + (inside * dx), text.Y + (inside * dy), Style.Ink);
    }

    internal void WriteJson(Utf8JsonWriter json, Panel panel, int number)
    {
        json.Note(Text, Size, Color, PlotlyGrid.Axis('x', number), PlotlyGrid.Axis('y', number), panel.X.InNotes(X), panel.Y.InNotes(Y));
        json.WriteBoolean("showarrow", Arrow);
        json.Number(Arrow ? "ax" : "xshift", Dx);
        json.Number(Arrow ? "ay" : "yshift", Arrow ? Dy : -Dy);
        if (!Arrow)
            return;
        json.Number("arrowwidth", 1);
        json.Number("arrowhead", 2);
        json.WriteString("arrowcolor", Style.Ink);
    }
}
