namespace LrNotebooks.Figures;

/// <summary>Draws a matrix: as rectangles where cells are few, as a picture where they are many.</summary>
internal static class HeatmapDrawing
{
    private const int MostRectangles = 400;

    public static void Draw(SvgCanvas svg, PanelFrame panel, Heatmap heatmap)
    {
        (int rows, int columns) = (heatmap.Z.GetLength(0), heatmap.Z.GetLength(1));
        if (rows * columns == 0)
            return;
        double[] x = [.. HeatmapEdges.Of(heatmap.X, columns, panel.Axes.Panel.X.Log).Select(panel.X.Map)];
        double[] y = [.. HeatmapEdges.Of(heatmap.Y, rows, panel.Axes.Panel.Y.Log).Select(panel.Y.Map)];
        if (x.Concat(y).Any(double.IsNaN))
            return;
        (double min, double max) = heatmap.Limits;
        svg.Clipped(panel.Plot, () =>
        {
            if (rows * columns > MostRectangles && AreEven(x) && AreEven(y))
                svg.Image(Between(x[0], x[^1], y[0], y[^1]), HeatmapPicture.Of(heatmap, Color, mirrored: x[0] > x[^1], upwards: y[0] > y[^1]));
            else
                Cells(svg, x, y, heatmap, Color);
        });

        Rgb Color(double value) => heatmap.Scale.At((value - min) / (max - min));
    }

    private static void Cells(SvgCanvas svg, double[] x, double[] y, Heatmap heatmap, Func<double, Rgb> colorOf)
    {
        bool printed = heatmap.ValueFormat.Length > 0;
        for (int row = 0; row < heatmap.Z.GetLength(0); row++)
        {
            for (int column = 0; column < heatmap.Z.GetLength(1); column++)
            {
                double value = heatmap.Z[row, column];
                if (double.IsNaN(value))
                    continue;
                Rgb color = colorOf(value);
                Box cell = Between(x[column], x[column + 1], y[row], y[row + 1]);
                svg.Rect(printed ? cell.Shrunk(0.5) : cell, color.ToString(), printed ? "" : "shape-rendering=\"crispEdges\"");
                if (printed)
                    DrawValue(svg, cell, NumberText.Format(value, heatmap.ValueFormat).Replace('-', '−'), color);
            }
        }
    }

    private static void DrawValue(SvgCanvas svg, Box cell, string text, Rgb color)
    {
        double size = Math.Min(13, Math.Min(cell.Height * 0.6, 13 * (cell.Width - 6) / TextMetrics.Width(text, 13)));
        var style = new TextStyle(size, Contrast.OnArea(color).ToString()) { Anchor = "middle" };
        if (size >= 6)
            svg.Text(text, cell.X + (cell.Width / 2), cell.Y + (cell.Height / 2) + (size * 0.35), style);
    }

    private static Box Between(double x0, double x1, double y0, double y1) =>
        Box.Between(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));

    // A picture has pixels of one size.
    private static bool AreEven(double[] pixels)
    {
        double step = (pixels[^1] - pixels[0]) / (pixels.Length - 1);
        return pixels.Select((pixel, i) => Math.Abs(pixel - pixels[0] - (i * step))).Max() < 0.5;
    }
}
