using LrNotebooks.Printing;

namespace LrNotebooks.Figures;

public static partial class Chart
{
    /// <summary>
    /// Two sliders, learning rate and momentum, over runs that are all computed here and now. Left: the chosen run on the contours of the
    /// loss. Right: every rate with every momentum, by whether the loss ended below where it began, and theory's boundary between them:
    /// <c>Chart.RateAndMomentumSliders("Drag across the boundary", Loss, (-9, 9), (-3, 3), rates, momenta, Descend, m => 2 * (1 + m))</c>.
    /// </summary>
    /// <param name="title">The message.</param>
    /// <param name="function">The loss at two parameter values.</param>
    /// <param name="x">First and last value shown of the first parameter.</param>
    /// <param name="y">First and last value shown of the second parameter.</param>
    /// <param name="rates">The first slider's stops.</param>
    /// <param name="momenta">The second slider's stops.</param>
    /// <param name="run">Both parameters' values with a rate and a momentum, the starting point first.</param>
    /// <param name="largestRate">The rate beyond which theory expects divergence, by momentum.</param>
    /// <param name="initial">Rate and momentum shown first, in still pictures too; the nearest stops are taken.</param>
    /// <param name="boundary">The boundary's name.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    /// <exception cref="ArgumentException">There is no rate or no momentum.</exception>
    public static Figure RateAndMomentumSliders(
        string title, Func<double, double, double> function, (double From, double To) x, (double From, double To) y,
        IReadOnlyList<double> rates, IReadOnlyList<double> momenta, Func<double, double, IEnumerable<(double X, double Y)>> run,
        Func<double, double> largestRate, (double Rate, double Momentum) initial, string boundary = "theory's boundary", string subtitle = "")
    {
        if (rates.Count == 0 || momenta.Count == 0)
            throw new ArgumentException("The sliders need at least one learning rate and one momentum.", rates.Count == 0 ? nameof(rates) : nameof(momenta));
        PairRun[] runs = [.. momenta.SelectMany(momentum => rates.Select(rate => new PairRun(rate, momentum, [.. run(rate, momentum)], function)))];
        var ground = (Contour)Contour("", function, x, y, logLevels: true).Traces[0] with { ShowScale = false };
        Frame[] frames = [.. runs.Select(one => one.ToFrame([1, 5, 6], (x, y), rates.Max() / 4))];
        int first = (Nearest(momenta, initial.Momentum) * rates.Count) + Nearest(rates, initial.Rate);
        (Trace path, Trace ring, Trace words) = (frames[first].Traces[0], frames[first].Traces[1], frames[first].Traces[2]);
        Trace edge = new Scatter([largestRate(0), largestRate(1)], [0, 1]) { Name = boundary, Color = Style.Ink, Dash = Dash.Dashed, Panel = 1 };
        Panel left = new() { X = new Axis("x") { Limits = x }, Y = new Axis("y") { Limits = y } };
        Panel right = new() { X = new Axis("learning rate") { FromZero = true }, Y = new Axis("momentum") { Limits = (-0.06, 1.06) } };
        var layout = new Layout(title) { Subtitle = subtitle, Panels = [left, right], Columns = 2, Naming = Naming.Legend };
        return new([ground, path, edge, Outcome("loss falls", false), Outcome("loss grows", true), ring, words], layout)
        {
            Slider = new("learning rate", frames, first) { Second = ("momentum", [.. momenta.Select(NumberText.Short)]) },
        };

        Scatter Outcome(string name, bool grows) => Outcomes([.. runs.Where(one => one.Grows == grows)]) with
        { Name = name, Symbol = grows ? MarkerSymbol.Cross : MarkerSymbol.Circle, Color = grows ? Palette.Vermilion : Palette.Green };
    }

    private static Scatter Outcomes(PairRun[] runs) =>
        new([.. runs.Select(run => run.Rate)], [.. runs.Select(run => run.Momentum)]) { Mode = ScatterMode.Markers, MarkerSize = 5, Panel = 1 };

    private static int Nearest(IReadOnlyList<double> stops, double value) =>
        Enumerable.Range(0, stops.Count).MinBy(i => Math.Abs(stops[i] - value));

    private sealed record PairRun(double Rate, double Momentum, IReadOnlyList<(double X, double Y)> Points, Func<double, double, double> Function)
    {
        private double Last => Function(Points[^1].X, Points[^1].Y);

        public bool Grows => !(Last < Function(Points[0].X, Points[0].Y));

        // A run that diverges is drawn up to where it is far outside. Its loss stands above the lower rates, left of the boundary.
        public Frame ToFrame(int[] places, ((double From, double To) X, (double From, double To) Y) shown, double left)
        {
            (double X, double Y)[] near = [.. Points.TakeWhile(p => Near(p.X, shown.X) && Near(p.Y, shown.Y))];
            var path = new Scatter([.. near.Select(p => p.X)], [.. near.Select(p => p.Y)])
            { Mode = ScatterMode.LinesAndMarkers, LineWidth = 1.2, MarkerSize = 4, Color = Palette.Blue };
            var ring = new Scatter([Rate], [Momentum])
            { Mode = ScatterMode.Markers, Symbol = MarkerSymbol.CircleOpen, MarkerSize = 13, Color = Palette.Blue, Panel = 1 };
            var text = new Scatter([left], [0.97]) { Mode = ScatterMode.Text, Text = [Python.Format("loss %.2g", Last)], Color = Palette.Blue, Panel = 1 };
            return new(NumberText.Short(Rate), [path, ring, text], places);
        }

        private static bool Near(double value, (double From, double To) shown) =>
            Math.Abs(value - ((shown.From + shown.To) / 2)) < 10 * (shown.To - shown.From);
    }
}
