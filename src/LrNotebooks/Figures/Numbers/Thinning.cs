namespace LrNotebooks.Figures;

/// <summary>Chooses which points of a long series are kept.</summary>
internal static class Thinning
{
    /// <summary>
    /// The numbers of the points to keep, rising: first and last, and from each of equal stretches its lowest and highest, so that
    /// no spike is lost, and a gap (NaN or infinity) where there is one.
    /// </summary>
    /// <param name="values">The series.</param>
    /// <param name="maxPoints">About how many points remain, at least 4.</param>
    /// <param name="logarithmic">Whether the stretches grow with the position, for a logarithmic axis of steps.</param>
    public static IReadOnlyList<int> Keep(IReadOnlyList<double> values, int maxPoints, bool logarithmic = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxPoints, 4);
        if (values.Count <= maxPoints)
            return [.. Enumerable.Range(0, values.Count)];
        int buckets = (maxPoints - 2) / 2;
        var keep = new SortedSet<int> { 0, values.Count - 1 };
        int from = 0;
        for (int bucket = 1; bucket <= buckets; bucket++)
        {
            double share = (double)bucket / buckets;
            int to = (int)Math.Round(logarithmic ? Math.Pow(values.Count + 1, share) - 1 : values.Count * share);
            if (to > from)
                AddExtremes(keep, values, from, Math.Min(to, values.Count));
            from = Math.Max(from, to);
        }

        return [.. keep];
    }

    private static void AddExtremes(SortedSet<int> keep, IReadOnlyList<double> values, int from, int to)
    {
        (int low, int high, int gap) = (-1, -1, -1);
        for (int i = from; i < to; i++)
        {
            if (!double.IsFinite(values[i]))
                gap = gap < 0 ? i : gap;
            else
                (low, high) = (low < 0 || values[i] < values[low] ? i : low, high < 0 || values[i] > values[high] ? i : high);
        }

        foreach (int i in (int[])[low, high, gap])
        {
            if (i >= 0)
                keep.Add(i);
        }
    }
}
