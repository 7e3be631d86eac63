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
