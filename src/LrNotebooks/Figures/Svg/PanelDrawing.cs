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
            MarkDrawing.Draw(svg, panel, mark);
        panel.Axes.ColorKey?.Draw(svg, plot);
    }

    public static void DrawTrace(SvgCanvas svg, PanelFrame panel, Trace trace)
    {
        switch (trace)
        {
            case Scatter scatter: ScatterDrawing.Draw(svg, panel, scatter); break;
            case Bar bar: BarDrawing.Draw(svg, panel, bar); break;
            case Heatmap heatmap: HeatmapDrawing.Draw(svg, panel, heatmap); break;
            case Contour contour: ContourDrawing.Draw(svg, panel, contour); break;
            case Image image: ImageDrawing.Draw(svg, panel, image); break;
            default: throw new NotSupportedException($"No SVG drawing of a {trace.GetType().Name} is written.");
        }
    }

    /// <summary>The texts at points, the names of marks and the annotations, which nothing may cover.</summary>
    public static void DrawInFront(SvgCanvas svg, PanelFrame panel)
    {
        foreach (Scatter scatter in panel.Axes.Traces.OfType<Scatter>())
            ScatterDrawing.DrawTexts(svg, panel, scatter);
        MarkLabels.Draw(svg, panel);
        foreach (Annotation annotation in panel.Axes.Panel.Annotations)
            AnnotationDrawing.Draw(svg, panel, annotation);
    }
}
