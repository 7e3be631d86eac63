using LrNotebooks.Figures.Numbers;

namespace LrNotebooks.Figures.Svg;

/// <summary>Draws a matrix: as rectangles where cells are few, as a picture where they are many.</summary>
internal static class HeatmapDrawing
{
    private const int MostRectangles = 400;

    public static void Draw(SvgCanvas svg, PanelFrame panel, Heatmap heatmap)
    {
        (int rows, int columns) = (heatmap.Z.GetLength(0), heatmap.Z.GetLength(1));
        if (rows * columns == 0)
            return;
        (double min, double max) = heatmap.Limits;
        svg.Clipped(panel.Plot, () =>
        {
            if (rows * columns > MostRectangles)
                svg.Image(Cell(panel, 0, 0, rows, columns), HeatmapPicture.Of(heatmap, Color));
            else
                Cells(svg, panel, heatmap, Color);
        });

        Rgb Color(double value) => heatmap.Scale.At((value - min) / (max - min));
    }

    private static void Cells(SvgCanvas svg, PanelFrame panel, Heatmap heatmap, Func<double, Rgb> colorOf)
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
                Box cell = Cell(panel, row, column, 1, 1);
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

    private static Box Cell(PanelFrame panel, int row, int column, int height, int width)
    {
        double left = panel.X.Map(column - 0.5), right = panel.X.Map(column + width - 0.5);
        double top = panel.Y.Map(row - 0.5), bottom = panel.Y.Map(row + height - 0.5);
        return Box.Between(Math.Min(left, right), Math.Min(top, bottom), Math.Max(left, right), Math.Max(top, bottom));
    }
}
