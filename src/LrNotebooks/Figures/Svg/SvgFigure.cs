using System.Security.Cryptography;
using System.Text;

namespace LrNotebooks.Figures;

/// <summary>Draws a figure as an SVG document.</summary>
internal static class SvgFigure
{
    public static string Draw(Figure figure)
    {
        figure = TraceColors.Assign(figure);
        if (figure.Slider is { } slider)
            figure = slider.Still(slider.Initial, figure);
        return string.Concat(Parts(figure));
    }

    /// <summary>The document in pieces, back to front, so that the pictures of a slider can share those that stay.</summary>
    public static IEnumerable<string> Parts(Figure figure)
    {
        Layout layout = figure.Layout;
        var frame = new FigureFrame(figure);
        (string width, string height) = (Px.Text(layout.Width), Px.Text(layout.Height));
        yield return "<svg xmlns=\"http://www.w3.org/2000/svg\" "
            + $"width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" "
            + $"font-family=\"{Style.Font}\" role=\"img\" aria-label=\"{Xml.Escape(layout.Title)}\">\n";
        var front = new SvgCanvas();
        foreach (PanelFrame panel in frame.Panels)
            DrawInFront(front, panel);
        EndLabels.Draw(front, figure, frame);

        yield return BeginCut(front.Cuts, width, height);
        foreach (PanelFrame panel in frame.Panels)
            yield return Draw(svg => DrawBehind(svg, panel));
        foreach ((PanelFrame panel, Trace trace) in frame.Panels.SelectMany(panel => panel.Axes.Traces.Select(trace => (panel, trace))))
            yield return Draw(svg => trace.Draw(svg, panel));
        yield return "</g>\n" + front;
        yield return Draw(svg => frame.Legend.Draw(svg, TitleBlock.Inset, TitleBlock.Height(layout)));
        yield return Draw(svg => TitleBlock.Draw(svg, layout));
        yield return "</svg>\n";
    }

    // Heading, grid, axes and marks, which lie below the traces.
    private static void DrawBehind(SvgCanvas svg, PanelFrame panel)
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

    // The texts at points, the names of marks and the annotations, which nothing may cover.
    private static void DrawInFront(SvgCanvas svg, PanelFrame panel)
    {
        foreach (Trace trace in panel.Axes.Traces)
            trace.DrawTexts(svg, panel);
        MarkNames.Draw(svg, panel);
        foreach (Annotation annotation in panel.Axes.Panel.Annotations)
            annotation.Draw(svg, panel);
    }

    // A group of which the texts in front are cut out. The mask's name comes from its content, since pages take in several pictures.
    private static string BeginCut(string cuts, string width, string height)
    {
        if (cuts.Length == 0)
            return "<g>\n";
        string name = "m" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(width + height + cuts)))[..8];
        string area = $"width=\"{width}\" height=\"{height}\"";
        return $"<mask id=\"{name}\" maskUnits=\"userSpaceOnUse\" x=\"0\" y=\"0\" {area}><rect {area} fill=\"#fff\"/>\n{cuts}</mask>\n"
            + $"<g mask=\"url(#{name})\">\n";
    }

    private static string Draw(Action<SvgCanvas> draw)
    {
        var svg = new SvgCanvas();
        draw(svg);
        return svg.ToString();
    }
}

/// <summary>Title and subtitle at the figure's upper left.</summary>
internal static class TitleBlock
{
    public const double Inset = 16;
    private const double Top = 14;
    private const double TitleLine = 21;
    private const double SubtitleLine = 18;

    public static double Width(Layout layout) => layout.Width - (2 * Inset);

    /// <summary>The height that title and subtitle take, the space above included.</summary>
    public static double Height(Layout layout) =>
        Top + (Lines(layout).Count * TitleLine) + (SubtitleLines(layout).Count * SubtitleLine);

    public static void Draw(SvgCanvas svg, Layout layout)
    {
        double y = Top + 13;
        foreach (string line in Lines(layout))
        {
            svg.Text(line, Inset, y, new(Style.TitleSize, Style.Ink) { Bold = true });
            y += TitleLine;
        }

        foreach (string line in SubtitleLines(layout))
        {
            svg.Text(line, Inset, y - 2, new(Style.SubtitleSize, Style.Ink));
            y += SubtitleLine;
        }
    }

    private static IReadOnlyList<string> Lines(Layout layout) =>
        layout.Title.Length == 0 ? [] : TextMetrics.Lines(layout.Title, Style.TitleSize, Width(layout), bold: true);

    private static IReadOnlyList<string> SubtitleLines(Layout layout) =>
        layout.Subtitle.Length == 0 ? [] : TextMetrics.Lines(layout.Subtitle, Style.SubtitleSize, Width(layout));
}

/// <summary>Draws grid lines, axis lines, ticks, labels and titles.</summary>
internal static class AxisDrawing
{
    private const double LineHeight = 14;
    private const double Tilt = 35;

    public static void Draw(SvgCanvas svg, PanelFrame panel)
    {
        Box plot = panel.Plot;
        (string left, string top, string right, string bottom) = (Px.Text(plot.X), Px.Text(plot.Y), Px.Text(plot.Right), Px.Text(plot.Bottom));
        // Places with names stand between grid lines and need no ticks.
        IReadOnlyList<Tick> xTicks = panel.Axes.ColumnNames.Count > 0 ? [] : panel.XTicks;
        IReadOnlyList<Tick> yTicks = panel.Axes.RowNames.Count > 0 ? [] : panel.YTicks;
        if (!panel.Axes.Traces.Any(trace => trace.FillsPanel))
        {
            IEnumerable<string> upright = xTicks.Where(tick => tick.IsNamed).Select(tick => $"M{X(tick)} {top}V{bottom}");
            IEnumerable<string> level = panel.YTicks.Where(tick => tick.IsNamed).Select(tick => $"M{left} {Y(tick)}H{right}");
            svg.Stroke(string.Concat([.. upright, .. level]), Style.Ink, 1, $"stroke-opacity=\"{Style.GridOpacity}\"");
        }

        IEnumerable<string> below = xTicks.Select(tick => $"M{X(tick)} {bottom}v{Length(tick)}");
        IEnumerable<string> beside = yTicks.Select(tick => $"M{left} {Y(tick)}h-{Length(tick)}");
        svg.Stroke(string.Concat([$"M{left} {top}V{bottom}H{right}", .. below, .. beside]), Style.Ink, 1);

        DrawXLabels(svg, panel);
        var label = new SvgTextStyle(Style.TickSize, Style.Ink) { Anchor = "end", Raise = true };
        foreach (Tick tick in panel.YTicks)
            svg.Text(tick.Label, plot.X - 7, panel.Y.Map(tick.Value) + 4, label);
        DrawTitles(svg, panel);

        string X(Tick tick) => Px.Text(panel.X.Map(tick.Value));
        string Y(Tick tick) => Px.Text(panel.Y.Map(tick.Value));
        static int Length(Tick tick) => tick.IsNamed ? 5 : 3;
    }

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

    private static void DrawXLabels(SvgCanvas svg, PanelFrame frame)
    {
        PanelAxes axes = frame.Axes;
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
