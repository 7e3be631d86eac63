namespace LrNotebooks.Figures;

/// <summary>Chooses an axis's ticks.</summary>
internal static class Ticks
{
    /// <summary>Ticks within the limits.</summary>
    /// <param name="axis">Its own ticks and kind are respected.</param>
    /// <param name="from">The lower limit.</param>
    /// <param name="to">The upper limit.</param>
    /// <param name="most">About how many labels have room, at least 2.</param>
    public static IReadOnlyList<Tick> Of(Axis axis, double from, double to, int most)
    {
        if (axis.Ticks.Count > 0)
            return Own(axis);
        return axis.Log ? LogTicks.Of(from, to, most) : Linear(from, to, most);
    }

    /// <summary>Ticks at multiples of 1, 2 or 5 times a power of ten.</summary>
    public static IReadOnlyList<Tick> Linear(double from, double to, int most)
    {
        double step = NiceStep.AtLeast((to - from) / most);
        double first = Math.Ceiling((from / step) - 1e-9);
        int count = (int)Math.Floor((to / step) + 1e-9 - first) + 1;
        double[] values = [.. Enumerable.Range(0, Math.Clamp(count, 0, 100)).Select(i => NiceStep.Multiple(first + i, step))];
        string[] labels = TickText.Linear(values, step);
        return [.. values.Zip(labels, (value, label) => new Tick(value, label))];
    }

    private static IReadOnlyList<Tick> Own(Axis axis)
    {
        if (axis.TickLabels.Count > 0 && axis.TickLabels.Count != axis.Ticks.Count)
            throw new ArgumentException($"The axis '{axis.Title}' has {axis.Ticks.Count} ticks but {axis.TickLabels.Count} labels.");
        IEnumerable<string> labels = axis.TickLabels.Count > 0 ? axis.TickLabels : axis.Ticks.Select(TickText.Plain);
        return [.. axis.Ticks.Zip(labels, (value, label) => new Tick(value, label))];
    }
}
