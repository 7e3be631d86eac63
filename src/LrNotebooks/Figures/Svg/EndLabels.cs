namespace LrNotebooks.Figures;

/// <summary>Places the names of lines at their ends so that none covers another.</summary>
internal static class EndLabels
{
    private const double Gap = 7;
    private const double LineHeight = 15;

    /// <summary>The room right of the panels that the names take.</summary>
    public static double Room(Figure figure) =>
        Lines(figure).Select(line => Gap + TextMetrics.Width(line.Name, Style.LabelSize) + 6).DefaultIfEmpty(0).Max();

    /// <summary>The names with their places.</summary>
    public static IReadOnlyList<EndLabel> Of(Figure figure) => Lines(figure).Any() ? Of(figure, new FigureFrame(figure)) : [];

    public static void Draw(SvgCanvas svg, Figure figure, FigureFrame frame)
    {
        foreach (EndLabel label in Of(figure, frame))
        {
            PanelFrame panel = frame.Panels[label.Trace.Panel];
            double x = Math.Min(panel.X.Map(label.X), panel.Plot.Right), y = Inside(panel, label.Y) - label.Shift;
            svg.Text(label.Text, x + Gap, y + 4, new(Style.LabelSize, label.Color) { Cut = true });
        }
    }

    private static List<EndLabel> Of(Figure figure, FigureFrame frame)
    {
        var labels = new List<EndLabel>();
        foreach (var onPanel in Lines(figure).GroupBy(line => line.Panel))
        {
            PanelFrame panel = frame.Panels[onPanel.Key];
            var ends = onPanel.Select(line => (Line: line, End: Last(line, panel))).Where(e => e.End is not null)
                .Select(e => (e.Line, End: e.End!.Value, Y: Inside(panel, e.End.Value.Y))).OrderBy(e => e.Y).ToList();
            double[] places = Spread.Apart([.. ends.Select(e => e.Y)], LineHeight, panel.Plot.Y, panel.Plot.Bottom);
            labels.AddRange(ends.Select((e, i) => new EndLabel(e.Line, e.End.X, e.End.Y, e.Y - places[i])));
        }

        return labels;
    }

    private static IEnumerable<Scatter> Lines(Figure figure) => Names.Place(figure) != Naming.AtEnd
        ? []
        : figure.Traces.OfType<Scatter>().Where(Names.Shown);

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
}
