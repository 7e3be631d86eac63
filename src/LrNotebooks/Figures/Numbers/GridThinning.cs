namespace LrNotebooks.Figures;

/// <summary>Leaves out rows and columns of a grid that is stored with a notebook, where each number takes a line.</summary>
internal static class GridThinning
{
    private const int MostSteps = 50;

    /// <summary>Every second, third, ... place so that at most fifty steps remain, and the last.</summary>
    public static int[] Keep(int count)
    {
        int stride = Math.Max(1, (count - 2 + MostSteps) / MostSteps);
        return [.. Enumerable.Range(0, count).Where(i => i % stride == 0 || i == count - 1)];
    }

    /// <summary>The heights at the kept places.</summary>
    public static double[,] Pick(double[,] z, int[] rows, int[] columns)
    {
        var picked = new double[rows.Length, columns.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < columns.Length; column++)
                picked[row, column] = z[rows[row], columns[column]];
        }

        return picked;
    }
}
