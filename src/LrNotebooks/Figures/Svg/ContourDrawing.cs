namespace LrNotebooks.Figures;

/// <summary>Draws contours: coloured bands from the lowest up, each over the last, then the lines and their heights.</summary>
internal static class ContourDrawing
{
    public static void Draw(SvgCanvas svg, PanelFrame panel, Contour contour)
    {
        IReadOnlyList<double> levels = contour.ActualLevels;
        var labels = new ContourLabels(panel.Plot, PathPoints.Of(panel), contour.Filled);
        svg.Clipped(panel.Plot, () =>
        {
            if (contour.Filled)
                DrawBands(svg, panel, contour, levels);
            foreach (double level in levels)
            {
                List<List<(double X, double Y)>> lines = Lines(panel, contour, contour.Z, level, offset: 0);
                svg.Stroke(Path(lines), contour.Color ?? Style.Ink, 0.8);
                if (contour.Labels)
                    labels.Add(TickText.Plain(level), lines);
            }
        });
        labels.Draw(svg);
    }

    /// <summary>The bands' colours from the lowest up, one more than there are levels.</summary>
    public static IReadOnlyList<string> BandColors(Contour contour)
    {
        int levels = contour.ActualLevels.Count;
        return [.. Enumerable.Range(0, levels + 1).Select(i => contour.Scale.Hex((double)i / levels))];
    }

    private static void DrawBands(SvgCanvas svg, PanelFrame panel, Contour contour, IReadOnlyList<double> levels)
    {
        IReadOnlyList<string> colors = BandColors(contour);
        svg.Rect(panel.Plot, colors[0]);
        double[,] rimmed = ContourGrid.Rim(contour.Z);
        for (int i = 0; i < levels.Count; i++)
            svg.Fill(Path(Lines(panel, contour, rimmed, levels[i], offset: -1)), colors[i + 1], "fill-rule=\"evenodd\"");
    }

    private static List<List<(double X, double Y)>> Lines(PanelFrame panel, Contour contour, double[,] z, double level, int offset)
    {
        return [.. ContourLines.Of(z, level).Select(line => line.Select(Place).ToList())];

        (double X, double Y) Place((double Column, double Row) at) =>
            (panel.X.Map(ContourGrid.At(contour.X, at.Column + offset)), panel.Y.Map(ContourGrid.At(contour.Y, at.Row + offset)));
    }

    private static string Path(List<List<(double X, double Y)>> lines)
    {
        var path = new PathText();
        foreach (List<(double X, double Y)> line in lines)
        {
            path.Move(line[0].X, line[0].Y);
            foreach ((double x, double y) in LineSimplifier.Simplify(line).Skip(1))
                path.Line(x, y);
        }

        return path.ToString();
    }
}
