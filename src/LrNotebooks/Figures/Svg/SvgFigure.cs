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
