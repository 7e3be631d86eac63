namespace LrNotebooks.Figures;

/// <summary>Finds as many ticks along a horizontal axis as have room for their labels.</summary>
internal static class TickFit
{
    private const double Gap = 14;

    /// <param name="ticks">Gives ticks for about so many labels.</param>
    /// <param name="scale">From values to pixels.</param>
    /// <param name="most">The greatest number of labels tried.</param>
    public static IReadOnlyList<Tick> Most(Func<int, IReadOnlyList<Tick>> ticks, Scale scale, int most)
    {
        IReadOnlyList<Tick> chosen = ticks(Math.Max(2, most));
        for (int fewer = most - 1; fewer >= 2 && !Fit(chosen, scale); fewer--)
            chosen = ticks(fewer);
        return chosen;
    }

    private static bool Fit(IReadOnlyList<Tick> ticks, Scale scale)
    {
        double last = double.NegativeInfinity;
        foreach (Tick tick in ticks.Where(tick => tick.Label.Length > 0))
        {
            double half = TextMetrics.Width(tick.Label, Style.TickSize) / 2, at = scale.Map(tick.Value);
            if (at - half < last + Gap)
                return false;
            last = at + half;
        }

        return true;
    }
}
