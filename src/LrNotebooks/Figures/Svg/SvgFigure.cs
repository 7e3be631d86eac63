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
            PanelDrawing.DrawInFront(front, panel);
        EndLabels.Draw(front, figure, frame);

        yield return BeginCut(front.Cuts, width, height);
        foreach (PanelFrame panel in frame.Panels)
            yield return Draw(svg => PanelDrawing.DrawBehind(svg, panel));
        foreach ((PanelFrame panel, Trace trace) in frame.Panels.SelectMany(panel => panel.Axes.Traces.Select(trace => (panel, trace))))
            yield return Draw(svg => trace.Draw(svg, panel));
        yield return "</g>\n" + front;
        yield return Draw(svg => frame.Legend.Draw(svg, TitleBlock.Inset, TitleBlock.Height(layout)));
        yield return Draw(svg => TitleBlock.Draw(svg, layout));
        yield return "</svg>\n";
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
