namespace LrNotebooks.Figures;

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
        foreach (Trace trace in figure.Traces.Where(Names.Shown).DistinctBy(trace => trace.Name))
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
            if (trace is Scatter scatter)
                ScatterDrawing.DrawSample(svg, scatter, left + x, left + x + Sample, middle);
            else
                svg.Rect(new(left + x + 5, middle - 6, 12, 12), trace.Color!);
            svg.Text(trace.Name, left + x + Sample + 6, middle + 4, new(Style.LabelSize, Style.Ink));
        }
    }
}
