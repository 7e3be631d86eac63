namespace LrNotebooks.Figures;

/// <summary>The key to a trace's colours at the panel's right.</summary>
/// <param name="Title">What the colours stand for.</param>
/// <param name="Colors">The colours from the bottom up, each as high as the others.</param>
/// <param name="Ticks">Place, 0 at the bottom to 1 at the top, and label.</param>
internal sealed record ColorBar(string Title, IReadOnlyList<string> Colors, IReadOnlyList<Tick> Ticks)
{
    private const double Gap = 14;
    private const double Thickness = 12;
    private const int Slices = 40;

    /// <summary>The room right of the panel that it takes.</summary>
    public double Width => Gap + Thickness + 8 + LabelWidth + (Title.Length > 0 ? 20 : 4);

    private double LabelWidth => Ticks.Select(tick => TextMetrics.Width(tick.Label, Style.TickSize)).DefaultIfEmpty(0).Max();

    public static ColorBar Of(Trace trace) => trace switch
    {
        Heatmap heatmap => Of(heatmap),
        Contour contour => Of(contour),
        _ => throw new ArgumentException($"A {trace.GetType().Name} has no colour scale."),
    };

    public void Draw(SvgCanvas svg, Box plot)
    {
        double left = plot.Right + Gap, slice = plot.Height / Colors.Count;
        for (int i = 0; i < Colors.Count; i++)
            svg.Rect(new(left, plot.Bottom - ((i + 1) * slice), Thickness, slice + (i == 0 ? 0 : 0.6)), Colors[i]);
        foreach (Tick tick in Ticks)
        {
            double y = plot.Bottom - (tick.Value * plot.Height);
            svg.Line(left + Thickness, y, left + Thickness + 4, y, Style.Ink);
            svg.Text(tick.Label, left + Thickness + 7, y + 4, new(Style.TickSize, Style.Ink) { Raise = true });
        }

        double x = left + Thickness + 8 + LabelWidth + 14;
        svg.Text(Title, x, plot.Y + (plot.Height / 2), new(Style.LabelSize, Style.Ink) { Anchor = "middle", Turn = -90 });
    }

    private static ColorBar Of(Heatmap heatmap)
    {
        (double min, double max) = heatmap.Limits;
        IEnumerable<Tick> ticks = Figures.Ticks.Linear(min, max, 6).Select(tick => tick with { Value = (tick.Value - min) / (max - min) });
        IEnumerable<string> slices = Enumerable.Range(0, Slices).Select(i => heatmap.Scale.Hex((i + 0.5) / Slices));
        return new(heatmap.ColorTitle, [.. slices], [.. ticks]);
    }

    private static ColorBar Of(Contour contour)
    {
        IReadOnlyList<double> levels = contour.ActualLevels;
        int every = (levels.Count / 12) + 1;
        IEnumerable<Tick> ticks = levels.Select((level, i) => new Tick((i + 1.0) / (levels.Count + 1), TickText.Plain(level)));
        return new(contour.ColorTitle, ContourDrawing.BandColors(contour), [.. ticks.Where((_, i) => i % every == 0)]);
    }
}
