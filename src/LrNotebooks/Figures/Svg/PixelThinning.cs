namespace LrNotebooks.Figures;

/// <summary>Leaves out points that a picture cannot show.</summary>
internal static class PixelThinning
{
    /// <summary>At most first, lowest, highest and last point of each pixel column, in order, so that long runs stay small.</summary>
    public static IEnumerable<(double X, double Y)> Thin(IEnumerable<(double X, double Y)> points)
    {
        var column = new List<(double X, double Y)>();
        foreach ((double X, double Y) point in points)
        {
            bool same = column.Count > 0 && !double.IsNaN(point.X) && Math.Floor(point.X) == Math.Floor(column[0].X);
            if (!same)
            {
                foreach ((double X, double Y) kept in Extremes(column))
                    yield return kept;
                column.Clear();
            }

            column.Add(point);
        }

        foreach ((double X, double Y) kept in Extremes(column))
            yield return kept;
    }

    private static IEnumerable<(double X, double Y)> Extremes(List<(double X, double Y)> column)
    {
        if (column.Count <= 4)
            return column;
        int low = column.IndexOf(column.MinBy(p => p.Y)), high = column.IndexOf(column.MaxBy(p => p.Y));
        return new SortedSet<int> { 0, low, high, column.Count - 1 }.Select(i => column[i]);
    }
}
