namespace LrNotebooks.Figures;

/// <summary>
/// A smooth rising curve through rising points, piecewise cubic with the slopes of Fritsch and Butland (1984); beyond the ends it
/// goes on straight.
/// </summary>
/// <param name="x">At least two places, rising.</param>
/// <param name="y">The values there, rising.</param>
internal sealed class MonotoneCurve(IReadOnlyList<double> x, IReadOnlyList<double> y)
{
    private readonly double[] _slopes = [.. Enumerable.Range(0, x.Count).Select(i => Slope(x, y, i))];

    public double At(double place)
    {
        int last = x.Count - 1;
        if (place <= x[0] || place >= x[last])
            return place <= x[0] ? y[0] + (_slopes[0] * (place - x[0])) : y[last] + (_slopes[last] * (place - x[last]));
        int i = 0;
        while (place > x[i + 1])
            i++;
        double step = x[i + 1] - x[i], t = (place - x[i]) / step, s = 1 - t;
        double values = (y[i] * s * s * (1 + (2 * t))) + (y[i + 1] * t * t * (1 + (2 * s)));
        return values + (step * t * s * ((_slopes[i] * s) - (_slopes[i + 1] * t)));
    }

    private static double Slope(IReadOnlyList<double> x, IReadOnlyList<double> y, int i)
    {
        if (i == 0 || i == x.Count - 1)
            return Chord(x, y, i == 0 ? 0 : i - 1);
        double left = x[i] - x[i - 1], right = x[i + 1] - x[i], whole = left + right;
        double share = (whole + right) / (3 * whole);
        double before = Chord(x, y, i - 1), after = Chord(x, y, i);
        return before * after / ((share * after) + ((1 - share) * before));
    }

    private static double Chord(IReadOnlyList<double> x, IReadOnlyList<double> y, int i) => (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
}
