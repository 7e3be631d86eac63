namespace LrNotebooks.Figures;

public static partial class Chart
{
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
        (double From, double To) shown = limits ?? Curve.Limits(stops.Select(stop => stop.Iterates));
        Scatter curve = Curve.Of(function, shown);
        (Series[] losses, Mark[] floor) = ZeroFloor.Apply([Series.Of("", stops, s => s.Rate, s => s.Loss)], log: true);
        Scatter sweep = losses[0].ToScatter() with { Panel = 1, Color = Style.Ink };
        Frame[] frames = [.. stops.Select((stop, i) => stop.ToFrame([1, 3], sweep.Y[i], verdict))];
        RateRun shownFirst = initial is { } wanted ? stops.MinBy(stop => Math.Abs(stop.Rate - wanted))! : stops[stops.Length / 2];
        int first = Array.IndexOf(stops, shownFirst);
        Panel left = new() { X = new Axis(parameter) { Limits = shown }, Y = new Axis("loss") { Limits = Curve.Heights(curve) } };
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
}
