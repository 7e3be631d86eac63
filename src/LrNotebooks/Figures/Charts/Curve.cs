namespace LrNotebooks.Figures;

/// <summary>The graph of a function below the iterates on it.</summary>
internal static class Curve
{
    private const int Points = 121;
    private const double MostGrowth = 1.6;

    /// <summary>
    /// The stretch that shows all iterates; of a diverging run only what lies within 1.6 times the stretch of its first three.
    /// </summary>
    public static (double From, double To) Limits(IEnumerable<IReadOnlyList<double>> runs)
    {
        IReadOnlyList<double>[] all = [.. runs];
        (double first, double last) = Extent.Of(all.SelectMany(run => run.Take(3)));
        if (double.IsNaN(first))
            return (-1, 1);
        double span = Math.Max(last - first, 1e-9 * Math.Max(1, Math.Abs(first)));
        double middle = (first + last) / 2, reach = MostGrowth * span / 2;
        (double min, double max) = Extent.Of(all.SelectMany(run => run).Where(w => Math.Abs(w - middle) <= reach));
        double room = 0.12 * Math.Max(max - min, span);
        return (min - room, max + room);
    }

    public static Scatter Of(Func<double, double> function, (double From, double To) limits)
    {
        double[] x = [.. Enumerable.Range(0, Points).Select(i => limits.From + ((limits.To - limits.From) * i / (Points - 1)))];
        return new(x, [.. x.Select(function)]) { Color = Style.Ink, LineWidth = 2 };
    }

    /// <summary>The curve's heights with a little room.</summary>
    public static (double From, double To) Heights(Scatter curve)
    {
        (double min, double max) = Extent.Of(curve.Y);
        double room = max > min ? 0.06 * (max - min) : 1;
        return double.IsNaN(min) ? (0, 1) : (min - room, max + room);
    }
}
