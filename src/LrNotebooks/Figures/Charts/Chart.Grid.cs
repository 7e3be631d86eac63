namespace LrNotebooks.Figures;

public static partial class Chart
{
    /// <summary>
    /// Small multiples: several figures as panels of one, their titles as headings:
    /// <c>Chart.Grid("Four rates, four fates", figures, columns: 2, sameScale: true)</c>. Runs of the same name share a colour.
    /// </summary>
    /// <param name="title">The message.</param>
    /// <param name="figures">Figures of one panel each, without sliders.</param>
    /// <param name="columns">How many stand in a row.</param>
    /// <param name="sameScale">Whether all vertical axes show the same range, so that heights can be compared.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    /// <param name="rowHeight">Height of a row of panels in pixels.</param>
    /// <exception cref="ArgumentException">A figure has a slider or several panels.</exception>
    public static Figure Grid(
        string title, IEnumerable<Figure> figures, int columns = 2, bool sameScale = false, string subtitle = "",
        double rowHeight = 260)
    {
        Figure[] all = [.. figures];
        if (all.FirstOrDefault(f => f.Slider is not null || f.Layout.Panels.Count != 1) is { } bad)
            throw new ArgumentException($"The figure '{bad.Layout.Title}' has a slider or several panels; it cannot be a panel itself.");
        IEnumerable<Trace> traces = all.SelectMany((figure, i) => figure.Traces.Select(trace => trace with { Panel = i }));
        Panel[] panels = [.. all.Select(figure => figure.Layout.Panels[0] with { Title = figure.Layout.Title })];
        if (sameScale && all.Length > 0)
        {
            (double From, double To)[] ranges = [.. all.Select(figure => new PanelAxes(figure, 0).YRange)];
            (double From, double To) whole = (ranges.Min(r => r.From), ranges.Max(r => r.To));
            panels = [.. panels.Select(panel => panel with { Y = panel.Y with { Limits = whole } })];
        }

        int rows = (all.Length + columns - 1) / columns;
        bool headed = all.All(figure => figure.Traces.Where(trace => trace.IsNamed).All(trace => trace.Name == figure.Layout.Title));
        bool legend = all.Any(figure => figure.Layout.Naming == Naming.Legend);
        Naming naming = headed ? Naming.None : legend ? Naming.Legend : Naming.Auto;
        var layout = new Layout(title) { Subtitle = subtitle, Panels = panels, Columns = columns, Naming = naming };
        return new([.. traces], layout with { Height = 60 + (rows * rowHeight) });
    }
}
