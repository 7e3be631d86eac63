namespace LrNotebooks.Figures;

/// <summary>Draws a text at a point, shifted so that it stays within the panel.</summary>
internal static class AnnotationDrawing
{
    public static void Draw(SvgCanvas svg, PanelFrame panel, Annotation annotation)
    {
        double x = panel.X.Map(annotation.X), y = panel.Y.Map(annotation.Y);
        if (double.IsNaN(x) || double.IsNaN(y) || !panel.Plot.Contains(x, y))
            return;
        double half = TextMetrics.Width(annotation.Text, annotation.Size) / 2;
        double left = panel.Plot.X + half + 2, right = panel.Plot.Right - half - 2;
        double at = left < right ? Math.Clamp(x + annotation.Dx, left, right) : x + annotation.Dx;
        double middle = y + annotation.Dy;
        if (annotation.Arrow)
            DrawArrow(svg, (x, y), (at, middle), half + 2, (annotation.Size / 2) + 2);
        TextStyle style = TextStyle.In(panel, annotation.Size, annotation.Color) with { Anchor = "middle" };
        svg.Text(annotation.Text, at, middle + (annotation.Size * 0.35), style);
    }

    // From the point to the edge of the text, which lies half a width to both sides of its middle.
    private static void DrawArrow(SvgCanvas svg, (double X, double Y) point, (double X, double Y) text, double halfWidth, double halfHeight)
    {
        (double dx, double dy) = (point.X - text.X, point.Y - text.Y);
        double inside = Math.Min(halfWidth / Math.Abs(dx), halfHeight / Math.Abs(dy));
        if (inside < 1)
            svg.Line(point.X, point.Y, text.X + (inside * dx), text.Y + (inside * dy), Style.Ink);
    }
}
