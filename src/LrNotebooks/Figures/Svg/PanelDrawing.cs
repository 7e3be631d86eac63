namespace LrNotebooks.Figures;

/// <summary>Draws one panel.</summary>
internal static class PanelDrawing
{
    /// <summary>Heading, grid, axes and marks, which lie below the traces.</summary>
    public static void DrawBehind(SvgCanvas svg, PanelFrame panel)
    {
        Box plot = panel.Plot;
        svg.Text(panel.Axes.Panel.Title, plot.X + (plot.Width / 2), plot.Y - 8,
            new(Style.SubtitleSize, Style.Ink) { Anchor = "middle", Bold = true });
        if (!panel.Axes.Panel.Bare)
            AxisDrawing.Draw(svg, panel);
        foreach (Mark mark in panel.Axes.Panel.Marks)
            mark.Draw(svg, panel);
        panel.Axes.ColorBar?.Draw(svg, plot);
    }

    /// <summary>The texts at points, the names of marks and the annotations, which nothing may cover.</summary>
    public static void DrawInFront(SvgCanvas svg, PanelFrame panel)
    {
        foreach (Trace trace in panel.Axes.Traces)
            trace.DrawTexts(svg, panel);
        MarkNames.Draw(svg, panel);
        foreach (Annotation annotation in panel.Axes.Panel.Annotations)
            annotation.Draw(svg, panel);
    }
}

/// <summary>Draws grid lines, axis lines, ticks, labels and titles.</summary>
internal static class AxisDrawing
{
    private const double LineHeight = 14;
    private const double Tilt = 35;

    public static void Draw(SvgCanvas svg, PanelFrame panel)
    {
        Box plot = panel.Plot;
        bool grid = !panel.Axes.Traces.Any(trace => trace.FillsPanel);
        bool places = panel.Axes.ColumnNames.Count > 0;
        if (grid)
        {
            string upright = places ? "" : AtEachX(panel, tick => tick.IsNamed, Px.Text(plot.Y), _ => $"V{Px.Text(plot.Bottom)}");
            svg.Stroke(upright + AtEachY(panel, tick => tick.IsNamed, _ => $"H{Px.Text(plot.Right)}"), Style.Ink, 1, $"stroke-opacity=\"{Style.GridOpacity}\"");
        }

        string frame = $"M{Px.Text(plot.X)} {Px.Text(plot.Y)}V{Px.Text(plot.Bottom)}H{Px.Text(plot.Right)}";
        string below = places ? "" : AtEachX(panel, _ => true, Px.Text(plot.Bottom), tick => $"v{Length(tick)}");
        string beside = panel.Axes.RowNames.Count > 0 ? "" : AtEachY(panel, _ => true, tick => $"h-{Length(tick)}");
        svg.Stroke(frame + below + beside, Style.Ink, 1);

        DrawXLabels(svg, panel.Axes, panel);
        var label = new SvgTextStyle(Style.TickSize, Style.Ink) { Anchor = "end", Raise = true };
        foreach (Tick tick in panel.YTicks)
            svg.Text(tick.Label, plot.X - 7, panel.Y.Map(tick.Value) + 4, label);
        DrawTitles(svg, panel);
    }

    private static string AtEachX(PanelFrame panel, Func<Tick, bool> which, string y, Func<Tick, string> step) =>
        string.Concat(panel.XTicks.Where(which).Select(tick => $"M{Px.Text(panel.X.Map(tick.Value))} {y}{step(tick)}"));

    private static string AtEachY(PanelFrame panel, Func<Tick, bool> which, Func<Tick, string> step) =>
        string.Concat(panel.YTicks.Where(which)
            .Select(tick => $"M{Px.Text(panel.Plot.X)} {Px.Text(panel.Y.Map(tick.Value))}{step(tick)}"));

    private static int Length(Tick tick) => tick.IsNamed ? 5 : 3;

    private static void DrawTitles(SvgCanvas svg, PanelFrame panel)
    {
        Box plot = panel.Plot;
        var style = new SvgTextStyle(Style.AxisTitleSize, Style.Ink) { Anchor = "middle" };
        double below = plot.Bottom + 12 + Math.Max(14, LabelsHeight(panel.Axes, plot.Width)) + 12;
        svg.Text(panel.Axes.Panel.X.Title, plot.X + (plot.Width / 2), below, style);
        svg.Text(panel.Axes.Panel.Y.Title, plot.X - Tick.Widest(panel.YTicks) - 16, plot.Y + (plot.Height / 2), style with { Turn = -90 });
    }

    /// <summary>The height of the labels below a horizontal axis: on one line, broken into lines, or tilted where names are long.</summary>
    public static double LabelsHeight(PanelAxes axes, double width)
    {
        if (!axes.ColumnsAreNamed)
            return LineHeight;
        double slot = Slot(axes, width);
        return Tilted(axes, slot)
            ? (axes.ColumnNames.Max(name => TextMetrics.Width(name, Style.TickSize)) * Math.Sin(Tilt * Math.PI / 180)) + 10
            : LineHeight * axes.ColumnNames.Max(name => TextMetrics.Lines(name, Style.TickSize, slot).Count);
    }

    private static void DrawXLabels(SvgCanvas svg, PanelAxes axes, PanelFrame frame)
    {
        double slot = Slot(axes, frame.Plot.Width);
        bool tilted = Tilted(axes, slot);
        foreach (Tick tick in frame.XTicks.Where(tick => tick.IsNamed))
        {
            double x = frame.X.Map(tick.Value), y = frame.Plot.Bottom + 18;
            if (tilted)
            {
                svg.Text(tick.Label, x + 4, y - 4, new(Style.TickSize, Style.Ink) { Anchor = "end", Turn = -Tilt });
                continue;
            }

            foreach (string line in axes.ColumnsAreNamed ? TextMetrics.Lines(tick.Label, Style.TickSize, slot) : [tick.Label])
            {
                svg.Text(line, x, y, new(Style.TickSize, Style.Ink) { Anchor = "middle", Raise = true });
                y += LineHeight;
            }
        }
    }

    private static double Slot(PanelAxes axes, double width) => (width / Math.Max(1, axes.ColumnNames.Count)) - 4;

    private static bool Tilted(PanelAxes axes, double slot) => axes.ColumnsAreNamed && axes.ColumnNames
        .Any(name => name.Split(' ').Any(word => TextMetrics.Width(word, Style.TickSize) > Math.Max(slot, 12)));
}
