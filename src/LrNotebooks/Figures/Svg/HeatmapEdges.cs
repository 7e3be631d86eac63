namespace LrNotebooks.Figures;

/// <summary>Where the cells of a heat map meet.</summary>
internal static class HeatmapEdges
{
    /// <summary>One more edge than there are cells: half-way between neighbours, as the axis counts.</summary>
    /// <param name="middles">Where the cells' middles stand, rising; empty for 0, 1, 2, ...</param>
    /// <param name="count">How many cells there are.</param>
    /// <param name="log">Whether the axis is logarithmic; then positions above 0 only have a place.</param>
    public static double[] Of(IReadOnlyList<double> middles, int count, bool log)
    {
        if (middles.Count < 2)
            return [.. Enumerable.Range(0, count + 1).Select(i => i - 0.5)];
        double[] at = [.. log ? middles.Select(Math.Log10) : middles];
        double[] between = [.. at.Zip(at.Skip(1), (a, b) => (a + b) / 2)];
        double[] edges = [(1.5 * at[0]) - (0.5 * at[1]), .. between, (1.5 * at[^1]) - (0.5 * at[^2])];
        return log ? [.. edges.Select(edge => Math.Pow(10, edge))] : edges;
    }
}
