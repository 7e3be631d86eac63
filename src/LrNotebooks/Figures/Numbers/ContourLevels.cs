namespace LrNotebooks.Figures;

/// <summary>Heights at which contour lines are drawn.</summary>
internal static class ContourLevels
{
    private static readonly int[] Digits = [1, 2, 5];

    /// <summary>About ten round heights within the surface's extent.</summary>
    public static IReadOnlyList<double> Round(double[,] z)
    {
        (double min, double max) = Extent.Of(z);
        if (!(max > min))
            return [double.IsNaN(min) ? 0 : min];
        double step = NiceStep.AtLeast((max - min) / 11);
        double first = Math.Floor(min / step) + 1;
        int count = Math.Max(1, (int)(Math.Ceiling(max / step) - first));
        return [.. Enumerable.Range(0, count).Select(i => (first + i) * step)];
    }

    /// <summary>
    /// 1, 2 and 5 times the powers of ten within the surface's extent, at most four decades down, since a valley is narrower than
    /// the grid can show.
    /// </summary>
    public static IReadOnlyList<double> Logarithmic(double[,] z)
    {
        (double min, double max) = Extent.Of(z.Cast<double>().Where(value => value > 0));
        if (!(max > min))
            return [];
        double low = Math.Max(min, max * 1e-4);
        int first = (int)Math.Floor(Math.Log10(low)), decades = (int)Math.Ceiling(Math.Log10(max)) - first;
        return [.. Enumerable.Range(first, decades + 1).SelectMany(Rounds).Where(level => level > low && level < max)];

        static IEnumerable<double> Rounds(int exponent) => Digits.Select(digit => NiceStep.Multiple(digit, NiceStep.Power(exponent)));
    }

    public static bool AreEven(IReadOnlyList<double> levels)
    {
        double step = levels.Count > 1 ? levels[1] - levels[0] : 1;
        return !levels.Where((level, i) => Math.Abs(level - levels[0] - (i * step)) > 1e-6 * Math.Abs(step)).Any();
    }

    /// <summary>Each height on the scale of the levels' numbers 0, 1, 2, ..., smoothly between them.</summary>
    public static double[,] ToNumbers(double[,] z, IReadOnlyList<double> levels)
    {
        var curve = new MonotoneCurve(levels, [.. Enumerable.Range(0, levels.Count).Select(i => (double)i)]);
        var numbers = new double[z.GetLength(0), z.GetLength(1)];
        for (int row = 0; row < z.GetLength(0); row++)
        {
            for (int column = 0; column < z.GetLength(1); column++)
                numbers[row, column] = Math.Clamp(curve.At(z[row, column]), -1, levels.Count);
        }

        return numbers;
    }
}
