namespace LrNotebooks.Figures;

/// <summary>Draws lines and markers, and texts in front of them.</summary>
internal static class ScatterDrawing
{
    public static void Draw(SvgCanvas svg, PanelFrame panel, Scatter scatter)
    {
        (double X, double Y)[] points = [.. Polyline.Points(scatter, panel)];
        if (scatter.Mode.HasFlag(ScatterMode.Lines))
            DrawLine(svg, panel, scatter, points);
        if (scatter.Arrows)
            svg.Fill(ArrowHeads.Path(points, panel.Plot), scatter.Color!);
        if (scatter.Mode.HasFlag(ScatterMode.Markers))
            MarkerDrawing.Draw(svg, scatter, [.. Inside(Polyline.Points(scatter with { Stepped = false }, panel), panel)], panel.Axes.HasArea);
    }

    /// <summary>The sample of a trace's line or marker in the legend.</summary>
    public static void DrawSample(SvgCanvas svg, Scatter scatter, double left, double right, double middle)
    {
        if (scatter.Mode.HasFlag(ScatterMode.Lines))
        {
            string dash = DashArray.Attribute(scatter.Dash, scatter.LineWidth);
            svg.Line(left, middle, right, middle, scatter.Color!, Math.Max(2, scatter.LineWidth), dash);
        }

        if (scatter.Mode.HasFlag(ScatterMode.Markers))
            MarkerDrawing.Draw(svg, scatter, [((left + right) / 2, middle)], rim: false);
    }

    private static IEnumerable<(double X, double Y)> Inside(IEnumerable<(double X, double Y)> points, PanelFrame panel) =>
        points.Where(point => panel.Plot.Contains(point.X, point.Y));

    private static void DrawLine(SvgCanvas svg, PanelFrame panel, Scatter scatter, (double X, double Y)[] points)
    {
        string dash = DashArray.Attribute(scatter.Dash, scatter.LineWidth);
        string path = Polyline.Path(PixelThinning.Thin(points), panel.Plot);
        string dots = MarkerPath.Of(MarkerSymbol.Circle, Inside(Polyline.Alone(points), panel), scatter.LineWidth);
        svg.Stroke(dots, scatter.Color!, scatter.LineWidth + 2, "stroke-linecap=\"round\"");
        svg.Stroke(path, scatter.Color!, scatter.LineWidth, $"stroke-linejoin=\"round\" {dash}".TrimEnd());
    }

    /// <summary>The texts at a trace's points.</summary>
    public static void DrawTexts(SvgCanvas svg, PanelFrame panel, Scatter scatter)
    {
        if (!scatter.Mode.HasFlag(ScatterMode.Text))
            return;
        TextStyle style = TextStyle.In(panel, Style.LabelSize, scatter.Color!) with { Anchor = "middle" };
        for (int i = 0; i < Math.Min(scatter.Text.Count, Math.Min(scatter.X.Count, scatter.Y.Count)); i++)
        {
            (double x, double y) = (panel.X.Map(scatter.X[i]), panel.Y.Map(scatter.Y[i]));
            if (panel.Plot.Contains(x, y))
                svg.Text(scatter.Text[i], x, y - (scatter.MarkerSize / 2) - 5, style);
        }
    }
}
