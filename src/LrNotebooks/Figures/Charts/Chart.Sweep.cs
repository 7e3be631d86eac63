namespace LrNotebooks.Figures;

public static partial class Chart
{
    /// <summary>
    /// The closing loss against the learning rate, with the theory's threshold:
    /// <c>Chart.Sweep("Beyond 1 nothing converges", rates, finals, Mark.AtX(1, "theory: lr &lt; 1"))</c>.
    /// Runs that ended in NaN or infinity are crosses at the upper edge.
    /// </summary>
    /// <param name="title">The message.</param>
    /// <param name="rates">The learning rates, each above 0.</param>
    /// <param name="losses">The closing loss at each rate.</param>
    /// <param name="threshold">The rate beyond which theory expects divergence.</param>
    /// <param name="loss">What the vertical axis measures, for instance <c>loss after 40 steps</c>.</param>
    /// <param name="logRate">Whether the rate stands on a logarithmic axis.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    public static Figure Sweep(
        string title, IEnumerable<double> rates, IEnumerable<double> losses, Mark? threshold = null,
        string loss = "final loss", bool logRate = true, string subtitle = "") =>
        Sweep(title, [new Series("", losses) { X = [.. rates] }], threshold, loss, logRate, subtitle);

    /// <summary>The closing loss against the learning rate for several methods.</summary>
    /// <param name="title">The message.</param>
    /// <param name="sweeps">For each method its name, the rates and the closing losses.</param>
    /// <param name="threshold">The rate beyond which theory expects divergence.</param>
    /// <param name="loss">What the vertical axis measures.</param>
    /// <param name="logRate">Whether the rate stands on a logarithmic axis.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    /// <param name="colors">Keeps each method's colour throughout a notebook.</param>
    public static Figure Sweep(
        string title, IEnumerable<Series> sweeps, Mark? threshold = null,
        string loss = "final loss", bool logRate = true, string subtitle = "", RunColors? colors = null)
    {
        (Series[] all, Mark[] floor) = WithFloor(sweeps, log: true);
        IEnumerable<Trace> lines = all.Select(s => s.ToScatter(colors) with { Mode = ScatterMode.LinesAndMarkers });
        double top = Extent.Of(all.SelectMany(s => s.Y)).Max is var max && double.IsNaN(max) ? 1 : max;
        double[] lost = [.. all.SelectMany(s => s.X.Zip(s.Y).Where(p => !double.IsFinite(p.Second)).Select(p => p.First))];
        Trace[] crosses = lost.Length == 0 ? [] : [Diverged(lost, top)];
        var x = new Axis("learning rate") { Log = logRate };
        return new([.. lines, .. crosses], Of(title, subtitle, x, Axis.Logarithmic(loss), [threshold, .. floor]));
    }

    private static Scatter Diverged(double[] rates, double height) => new(rates, [.. rates.Select(_ => height)])
    {
        Mode = ScatterMode.Markers | ScatterMode.Text,
        Symbol = MarkerSymbol.Cross,
        MarkerSize = 9,
        Color = Palette.Gray,
        Text = [.. rates.Select((_, i) => i == 0 ? "not finite" : "")],
    };
}
