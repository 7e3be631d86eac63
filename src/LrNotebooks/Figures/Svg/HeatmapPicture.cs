namespace LrNotebooks.Figures.Svg;

/// <summary>A matrix as pixels; the page shows where a number is missing.</summary>
internal static class HeatmapPicture
{
    private static readonly Rgb Missing = new(1, 254, 1);

    public static RgbImage Of(Heatmap heatmap, Func<double, Rgb> colorOf)
    {
        var picture = new RgbImage(heatmap.Z.GetLength(1), heatmap.Z.GetLength(0), Missing) { Transparent = Missing };
        for (int row = 0; row < heatmap.Z.GetLength(0); row++)
        {
            for (int column = 0; column < heatmap.Z.GetLength(1); column++)
            {
                if (!double.IsNaN(heatmap.Z[row, column]))
                    picture[column, row] = colorOf(heatmap.Z[row, column]);
            }
        }

        return picture;
    }
}
