using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Decides where the names of a figure's traces are written.</summary>
internal static class Names
{
    private const int MostAtEnd = 6;

    public static Naming Place(Figure figure)
    {
        var shown = figure.Traces.Where(trace => trace.IsNamed).ToList();
        if (shown.Count == 0 || figure.Layout.Naming != Naming.Auto)
            return shown.Count == 0 ? Naming.None : figure.Layout.Naming;
        int names = shown.Select(trace => trace.Name).Distinct().Count();
        bool lines = shown.All(trace => trace is Scatter { HasLine: true });
        bool few = figure.Layout.Panels.Count == 1 && names <= MostAtEnd && figure.Slider is null;
        return lines && few ? Naming.AtEnd : names > 1 || !lines ? Naming.Legend : Naming.None;
    }
}

/// <summary>The legend above the panels: names in rows, each after a sample of its line.</summary>
/// <param name="Items">Trace and the upper left corner of its entry, relative to the legend's.</param>
/// <param name="Height">The room it takes; 0 where there is none.</param>
internal sealed record LegendBox(IReadOnlyList<(Trace Trace, double X, double Y)> Items, double Height)
{
    private const double Sample = 22;
    private const double RowHeight = 20;

    public static LegendBox Of(Figure figure)
    {
        if (Names.Place(figure) != Naming.Legend)
            return new([], 0);
        var items = new List<(Trace, double, double)>();
        (double x, double y) = (0, 0);
        foreach (Trace trace in figure.Traces.Where(trace => trace.IsNamed).DistinctBy(trace => trace.Name))
        {
            double width = Sample + 6 + TextMetrics.Width(trace.Name, Style.LabelSize) + 18;
            if (x > 0 && x + width > TitleBlock.Width(figure.Layout))
                (x, y) = (0, y + RowHeight);
            items.Add((trace, x, y));
            x += width;
        }

        return new(items, y + RowHeight + 8);
    }

    public void Draw(SvgCanvas svg, double left, double top)
    {
        foreach ((Trace trace, double x, double y) in Items)
        {
            double middle = top + y + (RowHeight / 2);
            trace.DrawSample(svg, left + x, left + x + Sample, middle);
            svg.Text(trace.Name, left + x + Sample + 6, middle + 4, new(Style.LabelSize, Style.Ink));
        }
    }
}

/// <summary>A line's name at its end.</summary>
/// <param name="Trace">The line.</param>
/// <param name="X">The last point's horizontal value.</param>
/// <param name="Y">The last point's vertical value.</param>
/// <param name="Shift">How far above the point the name stands, in pixels, to keep clear of its neighbours.</param>
internal sealed record EndLabel(Scatter Trace, double X, double Y, double Shift)
{
    public string Color => Contrast.OnPage(Rgb.Parse(Trace.Color!)).ToString();

    public void WriteJson(Utf8JsonWriter json, Panel panel)
    {
        (string x, string y) = (PlotlyGrid.Axis('x', Trace.Panel), PlotlyGrid.Axis('y', Trace.Panel));
        json.Note(Trace.Name, Style.LabelSize, Color, x, y, panel.X.InNotes(X), panel.Y.InNotes(Y));
        json.WriteString("xanchor", "left");
        json.Number("xshift", 6);
        json.Number("yshift", Shift);
        json.WriteBoolean("showarrow", false);
    }
}

/// <summary>Places the names of lines at their ends so that none covers another.</summary>
internal static class EndLabels
{
    private const double Gap = 7;
    private const double LineHeight = 15;

    /// <summary>The room right of the panels that the names take.</summary>
    public static double Room(Figure figure) =>
        Lines(figure).Select(line => Gap + TextMetrics.Width(line.Name, Style.LabelSize) + 6).DefaultIfEmpty(0).Max();

    public static void Draw(SvgCanvas svg, Figure figure, FigureFrame frame)
    {
        foreach (EndLabel label in Of(figure, frame))
        {
            PanelFrame panel = frame.Panels[label.Trace.Panel];
            double x = Math.Min(panel.X.Map(label.X), panel.Plot.Right), y = Inside(panel, label.Y) - label.Shift;
            svg.Text(label.Trace.Name, x + Gap, y + 4, new(Style.LabelSize, label.Color) { Cut = true });
        }
    }

    /// <summary>The names with their places.</summary>
    public static List<EndLabel> Of(Figure figure, FigureFrame frame)
    {
        var labels = new List<EndLabel>();
        foreach (var onPanel in Lines(figure).GroupBy(line => line.Panel))
        {
            PanelFrame panel = frame.Panels[onPanel.Key];
            var ends = onPanel.Select(line => (Line: line, End: Last(line, panel))).Where(e => e.End is not null)
                .Select(e => (e.Line, End: e.End!.Value, Y: Inside(panel, e.End.Value.Y))).OrderBy(e => e.Y).ToList();
            double[] places = Apart([.. ends.Select(e => e.Y)], LineHeight, panel.Plot.Y, panel.Plot.Bottom);
            labels.AddRange(ends.Select((e, i) => new EndLabel(e.Line, e.End.X, e.End.Y, e.Y - places[i])));
        }

        return labels;
    }

    private static IEnumerable<Scatter> Lines(Figure figure) => Names.Place(figure) == Naming.AtEnd
        ? figure.Traces.OfType<Scatter>().Where(line => line.IsNamed)
        : [];

    // The last point that has a place on the axes.
    private static (double X, double Y)? Last(Scatter line, PanelFrame panel)
    {
        for (int i = Math.Min(line.X.Count, line.Y.Count) - 1; i >= 0; i--)
        {
            if (panel.X.Shows(line.X[i]) && !double.IsNaN(panel.Y.Map(line.Y[i])))
                return (line.X[i], line.Y[i]);
        }

        return null;
    }

    private static double Inside(PanelFrame panel, double y) => Math.Clamp(panel.Y.Map(y), panel.Plot.Y, panel.Plot.Bottom);

    // The wanted places, which rise, moved apart as little as needed and, while there is room, kept between the ends. Clashing
    // neighbours become a block about their mean, as in isotonic regression (pool adjacent violators).
    private static double[] Apart(IReadOnlyList<double> wanted, double distance, double from, double to)
    {
        // After taking i·distance from each place the answer only has to be non-decreasing.
        var blocks = new List<(double Sum, int Count)>();
        for (int i = 0; i < wanted.Count; i++)
        {
            blocks.Add((wanted[i] - (i * distance), 1));
            while (blocks.Count > 1 && Mean(blocks[^2]) > Mean(blocks[^1]))
            {
                blocks[^2] = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }

        double last = Math.Max(from, to - (Math.Max(0, wanted.Count - 1) * distance));
        IEnumerable<double> places = blocks.SelectMany(block => Enumerable.Repeat(Math.Clamp(Mean(block), from, last), block.Count));
        return [.. places.Select((place, i) => place + (i * distance))];
    }

    private static double Mean((double Sum, int Count) block) => block.Sum / block.Count;
}
