namespace LrNotebooks.Figures;

public static partial class Chart
{
    /// <summary>
    /// The iterates of one or more runs on the curve that they descend:
    /// <c>Chart.Trajectory("At 0.9 each step lands on the other side", w => (w + 1) * (w + 1), [("lr 0.9", ws)])</c>.
    /// </summary>
    /// <param name="title">The message.</param>
    /// <param name="function">The loss as a function of the parameter.</param>
    /// <param name="runs">The parameter's values, the starting value first.</param>
    /// <param name="limits">First and last parameter value shown; <see langword="null"/> shows the runs, cut where they diverge.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="loss">What the vertical axis measures.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    /// <param name="colors">Keeps each run's colour throughout a notebook.</param>
    public static Figure Trajectory(
        string title, Func<double, double> function, IEnumerable<Series> runs, (double From, double To)? limits = null,
        string parameter = "w", string loss = "loss", string subtitle = "", RunColors? colors = null)
    {
        Series[] all = [.. runs];
        (double From, double To) shown = limits ?? LimitsOf(all.Select(run => run.Y));
        Scatter curve = Curve(function, shown);
        IEnumerable<Trace> traces = all.Select(run => OnCurve(run, function, colors));
        Layout layout = Of(title, subtitle, new Axis(parameter) { Limits = shown }, new Axis(loss) { Limits = Heights(curve) });
        bool several = all.Count(run => run.Name.Length > 0) > 1;
        return new([curve, .. traces], layout with { Naming = several ? Naming.Legend : Naming.None });
    }

    private static Scatter OnCurve(Series run, Func<double, double> function, RunColors? colors) => run.ToScatter(colors) with
    { X = run.Y, Y = [.. run.Y.Select(function)], Mode = ScatterMode.LinesAndMarkers, LineWidth = 1.2, Arrows = true };

    /// <summary>
    /// A slider over learning rates whose runs are all computed here and now, so that it later moves without a kernel. Left: the
    /// iterates on the curve. Right: the closing loss at every rate, the chosen one marked, and the theory's threshold.
    /// <c>Chart.LearningRateSlider("Drag the rate", w => (w + 1) * (w + 1), rates, lr => Descend(lr), Mark.AtX(1, "lr = 1"))</c>.
    /// </summary>
    /// <param name="title">The message.</param>
    /// <param name="function">The loss as a function of the parameter.</param>
    /// <param name="rates">The slider's stops.</param>
    /// <param name="run">The parameter's values at a learning rate, the starting value first.</param>
    /// <param name="threshold">The rate beyond which theory expects divergence.</param>
    /// <param name="initial">The rate shown first; the nearest stop is taken.</param>
    /// <param name="limits">First and last parameter value shown; <see langword="null"/> shows the runs, cut where they diverge.</param>
    /// <param name="verdict">Words about a rate, for instance "oscillates"; they follow the closing loss.</param>
    /// <param name="parameter">The parameter's name.</param>
    public static Figure LearningRateSlider(
        string title, Func<double, double> function, IEnumerable<double> rates, Func<double, IEnumerable<double>> run,
        Mark? threshold = null, double? initial = null, (double From, double To)? limits = null,
        Func<double, string>? verdict = null, string parameter = "w")
    {
        RateRun[] stops = [.. rates.Select(rate => new RateRun(rate, [.. run(rate)], function))];
        if (stops.Length == 0)
            throw new ArgumentException("A slider needs at least one learning rate.", nameof(rates));
        (double From, double To) shown = limits ?? LimitsOf(stops.Select(stop => stop.Iterates));
        Scatter curve = Curve(function, shown);
        (Series[] losses, Mark[] floor) = WithFloor([Series.Of("", stops, s => s.Rate, s => s.Loss)], log: true);
        Scatter sweep = losses[0].ToScatter() with { Panel = 1, Color = Style.Ink };
        Frame[] frames = [.. stops.Select((stop, i) => stop.ToFrame([1, 3], sweep.Y[i], verdict))];
        RateRun shownFirst = initial is { } wanted ? stops.MinBy(stop => Math.Abs(stop.Rate - wanted))! : stops[stops.Length / 2];
        int first = Array.IndexOf(stops, shownFirst);
        Panel left = new() { X = new Axis(parameter) { Limits = shown }, Y = new Axis("loss") { Limits = Heights(curve) } };
        Panel right = new()
        {
            X = "learning rate",
            Y = Axis.Logarithmic($"loss after {NumberText.Count(stops[0].Iterates.Count - 1)} steps"),
            Marks = threshold is null ? floor : [threshold, .. floor],
        };
        var layout = new Layout(title) { Panels = [left, right], Columns = 2, ColumnWidths = [1.15, 1], Naming = Naming.None };
        (Trace path, Trace dot) = (frames[first].Traces[0], frames[first].Traces[1]);
        return new([curve, path, sweep, dot], layout) { Slider = new("learning rate", frames, first) };
    }

    private sealed record RateRun(double Rate, IReadOnlyList<double> Iterates, Func<double, double> Function)
    {
        public double Loss => Iterates.Count == 0 ? double.NaN : Function(Iterates[^1]);

        public Frame ToFrame(int[] places, double height, Func<double, string>? verdict)
        {
            string words = verdict is null ? "" : $" ({verdict(Rate)})";
            Scatter path = new(Iterates, [.. Iterates.Select(Function)])
            { Mode = ScatterMode.LinesAndMarkers, LineWidth = 1.2, Arrows = true, Color = Palette.Blue };
            Scatter dot = new([Rate], [height]) { Mode = ScatterMode.Markers, MarkerSize = 11, Color = Palette.Blue, Panel = 1 };
            return new(NumberText.Short(Rate), [path, dot], places)
            { Subtitle = $"loss after {NumberText.Count(Iterates.Count - 1)} steps {NumberText.Closing(Loss)}{words}" };
        }
    }

    // The stretch that shows all iterates; of a diverging run only what lies within 1.6 times the stretch of its first three.
    private static (double From, double To) LimitsOf(IEnumerable<IReadOnlyList<double>> runs)
    {
        IReadOnlyList<double>[] all = [.. runs];
        (double first, double last) = Extent.Of(all.SelectMany(run => run.Take(3)));
        if (double.IsNaN(first))
            return (-1, 1);
        double span = Math.Max(last - first, 1e-9 * Math.Max(1, Math.Abs(first)));
        double middle = (first + last) / 2, reach = 1.6 * span / 2;
        (double min, double max) = Extent.Of(all.SelectMany(run => run).Where(w => Math.Abs(w - middle) <= reach));
        double room = 0.12 * Math.Max(max - min, span);
        return (min - room, max + room);
    }

    // The graph below the iterates on it.
    private static Scatter Curve(Func<double, double> function, (double From, double To) limits)
    {
        double[] x = Even(limits, 121);
        return new(x, [.. x.Select(function)]) { Color = Style.Ink, LineWidth = 2 };
    }

    // With a little room.
    private static (double From, double To) Heights(Scatter curve)
    {
        (double min, double max) = Extent.Of(curve.Y);
        double room = max > min ? 0.06 * (max - min) : 1;
        return double.IsNaN(min) ? (0, 1) : (min - room, max + room);
    }
}
