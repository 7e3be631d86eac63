namespace LrNotebooks.Figures;

/// <summary>The charts of the course, each with one message in its title.</summary>
public static partial class Chart
{
    private const int MostPoints = 600;

    /// <summary>
    /// Loss against step for several runs:
    /// <c>Chart.Loss("Above 1 the error grows", [("lr 0.2", losses), ("lr 1.01", others)], logLoss: true)</c>.
    /// </summary>
    /// <param name="title">The message.</param>
    /// <param name="runs">The runs; long ones are thinned to about 600 points.</param>
    /// <param name="logLoss">Whether the loss stands on a logarithmic axis, as where it spans decades; 0 is then a gap.</param>
    /// <param name="logStep">Whether the step stands on a logarithmic axis; step 0 is then left out.</param>
    /// <param name="threshold">A level to mark, for instance <c>Mark.AtY(0.383561, "least squares")</c>.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    /// <param name="loss">What the vertical axis measures.</param>
    /// <param name="step">What the horizontal axis counts.</param>
    /// <param name="colors">Keeps each run's colour throughout a notebook.</param>
    public static Figure Loss(
        string title, IEnumerable<Series> runs, bool logLoss = false, bool logStep = false, Mark? threshold = null,
        string subtitle = "", string loss = "loss", string step = "step", RunColors? colors = null) =>
        Lines(title, new Axis(step) { Log = logStep }, new Axis(loss) { Log = logLoss }, runs, threshold, subtitle, colors);

    /// <summary>Loss against step for one run.</summary>
    /// <param name="title">The message.</param>
    /// <param name="losses">The loss after each step.</param>
    /// <param name="logLoss">Whether the loss stands on a logarithmic axis.</param>
    /// <param name="threshold">A level to mark.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    public static Figure Loss(
        string title, IEnumerable<double> losses, bool logLoss = false, Mark? threshold = null, string subtitle = "") =>
        Loss(title, [new Series("", losses)], logLoss, threshold: threshold, subtitle: subtitle);

    /// <inheritdoc cref="Loss(string, IEnumerable{double}, bool, Mark, string)"/>
    public static Figure Loss(
        string title, IEnumerable<float> losses, bool logLoss = false, Mark? threshold = null, string subtitle = "") =>
        Loss(title, losses.Select(value => (double)value), logLoss, threshold, subtitle);

    /// <summary>
    /// Learning rates over the steps:
    /// <c>Chart.Schedules("Polynomial decay may start again", 200, [("cycle false", s => once(s)), ("cycle true", s => again(s))])</c>.
    /// </summary>
    /// <param name="title">The message.</param>
    /// <param name="steps">How many steps are drawn, from step 0.</param>
    /// <param name="schedules">Name and learning rate at a step.</param>
    /// <param name="logRate">Whether the learning rate stands on a logarithmic axis.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    /// <param name="colors">Keeps each schedule's colour throughout a notebook.</param>
    public static Figure Schedules(
        string title, int steps, IEnumerable<(string Name, Func<int, double> Rate)> schedules, bool logRate = false,
        string subtitle = "", RunColors? colors = null) =>
        Schedules(
            title, schedules.Select(s => new Series(s.Name, Enumerable.Range(0, steps).Select(s.Rate))), logRate, subtitle, colors);

    /// <summary>Learning rates over the steps, already computed.</summary>
    /// <param name="title">The message.</param>
    /// <param name="rates">The learning rate at each step, one series for each schedule.</param>
    /// <param name="logRate">Whether the learning rate stands on a logarithmic axis.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    /// <param name="colors">Keeps each schedule's colour throughout a notebook.</param>
    public static Figure Schedules(
        string title, IEnumerable<Series> rates, bool logRate = false, string subtitle = "", RunColors? colors = null) =>
        Lines(title, "step", new Axis("learning rate") { Log = logRate, FromZero = !logRate }, rates, null, subtitle, colors);

    /// <summary>
    /// Any quantity against another:
    /// <c>Chart.Lines("Momentum overshoots", "step", "w", [("SGD", w1), ("momentum 0.9", w2)])</c>.
    /// </summary>
    /// <param name="title">The message.</param>
    /// <param name="x">The horizontal axis, by its title or in full.</param>
    /// <param name="y">The vertical axis, by its title or in full.</param>
    /// <param name="lines">The lines; long ones are thinned to about 600 points.</param>
    /// <param name="mark">A value to mark on either axis.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    /// <param name="colors">Keeps each line's colour throughout a notebook.</param>
    public static Figure Lines(
        string title, Axis x, Axis y, IEnumerable<Series> lines, Mark? mark = null, string subtitle = "", RunColors? colors = null)
    {
        (Series[] shown, Mark[] floor) = WithFloor(lines, y.Log);
        Trace[] traces = [.. shown.Select(line => line.Thin(MostPoints, x.Log).ToScatter(colors))];
        return new(traces, Of(title, subtitle, x, y, [mark, .. floor]));
    }

    /// <summary>Points without a line between them.</summary>
    /// <param name="title">The message.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="points">The clouds of points.</param>
    /// <param name="mark">A value to mark on either axis.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    /// <param name="colors">Keeps each cloud's colour throughout a notebook.</param>
    public static Figure Points(
        string title, Axis x, Axis y, IEnumerable<Series> points, Mark? mark = null, string subtitle = "", RunColors? colors = null) =>
        new([.. points.Select(p => p.ToScatter(colors) with { Mode = ScatterMode.Markers })], Of(title, subtitle, x, y, mark));

    private static Layout Of(string title, string subtitle, Axis x, Axis y, params Mark?[] marks) => new(title)
    {
        Subtitle = subtitle,
        Panels = [new Panel { X = x, Y = y, Marks = [.. marks.OfType<Mark>()] }],
    };

    // Losses of exactly 0 get a place on a logarithmic axis: a marked line below all others. Without it a run that reached the optimum
    // would vanish from the picture.
    private static (Series[] Series, Mark[] Marks) WithFloor(IEnumerable<Series> series, bool log)
    {
        Series[] all = [.. series];
        if (!log || !all.Any(s => s.Y.Contains(0)))
            return (all, []);
        double least = Extent.Of(all.SelectMany(s => s.Y).Where(value => value > 0)).Min;
        double floor = double.IsNaN(least) ? 1 : NiceStep.Power((int)Math.Floor(Math.Log10(least)) - 1);
        Series[] moved = [.. all.Select(s => s.WithY([.. s.Y.Select(value => value == 0 ? floor : value)]))];
        return (moved, [Mark.AtY(floor, "exactly 0") with { Dash = Dash.Dotted }]);
    }
}
