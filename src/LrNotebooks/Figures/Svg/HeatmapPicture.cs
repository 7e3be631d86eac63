namespace LrNotebooks.Figures;

/// <summary>A matrix as pixels; the page shows where a number is missing.</summary>
internal static class HeatmapPicture
{
    /// <param name="heatmap">The matrix.</param>
    /// <param name="colorOf">A value's colour.</param>
    /// <param name="mirrored">Whether column 0 stands at the right.</param>
    /// <param name="upwards">Whether row 0 stands at the bottom.</param>
    public static RgbImage Of(Heatmap heatmap, Func<double, Rgb> colorOf, bool mirrored, bool upwards)
    {
        (int rows, int columns) = (heatmap.Z.GetLength(0), heatmap.Z.GetLength(1));
        var picture = RgbImage.Cleared(columns, rows);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (!double.IsNaN(heatmap.Z[row, column]))
                    picture[mirrored ? columns - 1 - column : column, upwards ? rows - 1 - row : row] = colorOf(heatmap.Z[row, column]);
            }
        }

        return picture;
    }
}
