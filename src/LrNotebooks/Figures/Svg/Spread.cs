namespace LrNotebooks.Figures;

/// <summary>Moves places apart as little as needed.</summary>
internal static class Spread
{
    /// <summary>
    /// Places at least <paramref name="distance"/> apart and, while there is room, between the ends. Clashing neighbours become a
    /// block about their mean, as in isotonic regression (pool adjacent violators).
    /// </summary>
    /// <param name="wanted">The wished places, rising.</param>
    /// <param name="distance">The least distance.</param>
    /// <param name="from">The lower end.</param>
    /// <param name="to">The upper end.</param>
    public static double[] Apart(IReadOnlyList<double> wanted, double distance, double from, double to)
    {
        // After taking i·distance from each place the answer only has to be non-decreasing.
        var blocks = new List<(double Sum, int Count)>();
        for (int i = 0; i < wanted.Count; i++)
        {
            blocks.Add((wanted[i] - (i * distance), 1));
            while (blocks.Count > 1 && Mean(blocks[^2]) > Mean(blocks[^1]))
            {
                blocks[^2] = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }

        double last = Math.Max(from, to - (Math.Max(0, wanted.Count - 1) * distance));
        IEnumerable<double> places = blocks.SelectMany(block => Enumerable.Repeat(Math.Clamp(Mean(block), from, last), block.Count));
        return [.. places.Select((place, i) => place + (i * distance))];
    }

    private static double Mean((double Sum, int Count) block) => block.Sum / block.Count;
}
