namespace LrNotebooks.Figures;

/// <summary>Helps contours over their grid's edge.</summary>
internal static class ContourGrid
{
    /// <summary>The heights within a rim below every level, which closes all lines, so that they can be filled.</summary>
    public static double[,] Rim(double[,] z)
    {
        var rimmed = new double[z.GetLength(0) + 2, z.GetLength(1) + 2];
        for (int row = 0; row < rimmed.GetLength(0); row++)
        {
            for (int column = 0; column < rimmed.GetLength(1); column++)
            {
                bool inside = row > 0 && row <= z.GetLength(0) && column > 0 && column <= z.GetLength(1);
                rimmed[row, column] = inside ? z[row - 1, column - 1] : double.NegativeInfinity;
            }
        }

        return rimmed;
    }

    /// <summary>The position at a fractional place of a grid, at the nearest end beyond it.</summary>
    public static double At(IReadOnlyList<double> grid, double place)
    {
        double clamped = Math.Clamp(place, 0, grid.Count - 1);
        int i = Math.Min((int)clamped, Math.Max(0, grid.Count - 2));
        return grid.Count == 1 ? grid[0] : grid[i] + ((clamped - i) * (grid[i + 1] - grid[i]));
    }
}
