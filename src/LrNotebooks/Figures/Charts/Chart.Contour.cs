namespace LrNotebooks.Figures;

public static partial class Chart
{
    /// <summary>
    /// A loss of two parameters as contours, with the paths of runs over it:
    /// <c>Chart.Contour("Too high a rate zigzags", (a, b) => a * a + 10 * b * b, (-3, 3), (-2, 2), [("lr 0.09", as, bs)])</c>.
    /// </summary>
    /// <param name="title">The message.</param>
    /// <param name="function">The loss at two parameter values.</param>
    /// <param name="x">First and last value of the first parameter.</param>
    /// <param name="y">First and last value of the second parameter.</param>
    /// <param name="paths">For each run its name and both parameters' values, the starting point first.</param>
    /// <param name="levels">The heights drawn; empty picks round ones.</param>
    /// <param name="logLevels">Whether the heights picked have equal ratios instead of equal differences.</param>
    /// <param name="xName">The first parameter's name.</param>
    /// <param name="yName">The second parameter's name.</param>
    /// <param name="minimum">Where the optimum lies, marked by a star.</param>
    /// <param name="loss">What the heights measure.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    /// <param name="colors">Keeps each run's colour throughout a notebook.</param>
    public static Figure Contour(
        string title, Func<double, double, double> function, (double From, double To) x, (double From, double To) y,
        IEnumerable<Series>? paths = null, IReadOnlyList<double>? levels = null, bool logLevels = false, string xName = "w₁",
        string yName = "w₂", (double X, double Y)? minimum = null, string loss = "loss", string subtitle = "", RunColors? colors = null)
    {
        double[] xs = Even(x, 81), ys = Even(y, 81);
        double[,] z = Matrices.Of(ys.Length, xs.Length, (row, column) => function(xs[column], ys[row]));
        var ground = new Contour(xs, ys, z) { Levels = levels ?? (logLevels ? ContourLevels.Logarithmic(z) : []), ColorTitle = loss };
        IEnumerable<Trace> runs = (paths ?? []).Select(path => path.Thin(MostPoints).ToScatter(colors) with
        { Mode = ScatterMode.LinesAndMarkers, LineWidth = 1.5, MarkerSize = 5, Arrows = path.Y.Count <= 60 });
        Trace[] star = minimum is { } at ? [Star(at)] : [];
        Layout layout = Of(title, subtitle, new Axis(xName) { Limits = x }, new Axis(yName) { Limits = y });
        return new([ground, .. runs, .. star], layout with { Naming = Naming.Legend, Height = 460 });
    }

    private static Scatter Star((double X, double Y) at) => new([at.X], [at.Y])
    { Mode = ScatterMode.Markers, Symbol = MarkerSymbol.Star, MarkerSize = 11, Color = Palette.Gray, Name = "minimum" };

    private static double[] Even((double From, double To) limits, int count) =>
        [.. Enumerable.Range(0, count).Select(i => limits.From + ((limits.To - limits.From) * i / (count - 1)))];
}
