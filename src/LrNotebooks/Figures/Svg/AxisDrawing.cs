namespace LrNotebooks.Figures;

/// <summary>Draws grid lines, axis lines, ticks, labels and titles.</summary>
internal static class AxisDrawing
{
    public static void Draw(SvgCanvas svg, PanelFrame panel)
    {
        Box plot = panel.Plot;
        bool grid = !panel.Axes.Traces.Any(trace => trace.FillsPanel);
        bool places = panel.Axes.ColumnNames.Count > 0;
        if (grid)
        {
            string upright = places ? "" : AtEachX(panel, Named, Px.Text(plot.Y), _ => $"V{Px.Text(plot.Bottom)}");
            svg.Stroke(upright + AtEachY(panel, Named, _ => $"H{Px.Text(plot.Right)}"), Style.Ink, 1, $"stroke-opacity=\"{Style.GridOpacity}\"");
        }

        string frame = $"M{Px.Text(plot.X)} {Px.Text(plot.Y)}V{Px.Text(plot.Bottom)}H{Px.Text(plot.Right)}";
        string below = places ? "" : AtEachX(panel, _ => true, Px.Text(plot.Bottom), tick => $"v{Length(tick)}");
        string beside = panel.Axes.RowNames.Count > 0 ? "" : AtEachY(panel, _ => true, tick => $"h-{Length(tick)}");
        svg.Stroke(frame + below + beside, Style.Ink, 1);

        XLabels.Draw(svg, panel.Axes, panel);
        var label = new TextStyle(Style.TickSize, Style.Ink) { Anchor = "end", Raise = true };
        foreach (Tick tick in panel.YTicks)
            svg.Text(tick.Label, plot.X - 7, panel.Y.Map(tick.Value) + 4, label);
        DrawTitles(svg, panel);
    }

    private static string AtEachX(PanelFrame panel, Func<Tick, bool> which, string y, Func<Tick, string> step) =>
        string.Concat(panel.XTicks.Where(which).Select(tick => $"M{Px.Text(panel.X.Map(tick.Value))} {y}{step(tick)}"));

    private static string AtEachY(PanelFrame panel, Func<Tick, bool> which, Func<Tick, string> step) =>
        string.Concat(panel.YTicks.Where(which)
            .Select(tick => $"M{Px.Text(panel.Plot.X)} {Px.Text(panel.Y.Map(tick.Value))}{step(tick)}"));

    private static bool Named(Tick tick) => tick.Label.Length > 0;

    private static int Length(Tick tick) => Named(tick) ? 5 : 3;

    private static void DrawTitles(SvgCanvas svg, PanelFrame panel)
    {
        Box plot = panel.Plot;
        var style = new TextStyle(Style.AxisTitleSize, Style.Ink) { Anchor = "middle" };
        double below = plot.Bottom + 12 + Math.Max(14, XLabels.Height(panel.Axes, plot.Width)) + 12;
        svg.Text(panel.Axes.Panel.X.Title, plot.X + (plot.Width / 2), below, style);
        double labels = panel.YTicks.Select(tick => TextMetrics.Width(tick.Label, Style.TickSize)).DefaultIfEmpty(0).Max();
        svg.Text(panel.Axes.Panel.Y.Title, plot.X - labels - 16, plot.Y + (plot.Height / 2), style with { Turn = -90 });
    }
}
