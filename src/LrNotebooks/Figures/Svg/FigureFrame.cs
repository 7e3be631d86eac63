namespace LrNotebooks.Figures;

/// <summary>Where everything in a figure stands.</summary>
internal sealed class FigureFrame
{
    private const double Gap = 14;
    private const double Least = 20;

    public FigureFrame(Figure figure)
    {
        Layout layout = figure.Layout;
        Legend = LegendBox.Of(figure);
        double top = TitleBlock.Height(layout) + Legend.Height;
        Inner = Box.Between(TitleBlock.Inset, top, layout.Width - 8, layout.Height - 10);
        Panels = Place(figure, [.. Enumerable.Range(0, layout.Panels.Count).Select(i => new PanelAxes(figure, i))]);
    }

    /// <summary>The room below title and legend.</summary>
    public Box Inner { get; }

    public LegendBox Legend { get; }

    public IReadOnlyList<PanelFrame> Panels { get; }

    private PanelFrame[] Place(Figure figure, PanelAxes[] axes)
    {
        Layout layout = figure.Layout;
        double endLabels = EndLabels.Room(figure);
        double gap = Gap / Inner.Width;
        Box[] cells = [.. axes.Select((_, i) => Cell(layout, i, gap))];
        PanelMargins[] margins = [.. axes.Select((a, i) => PanelMargins.Of(a, cells[i].Width, cells[i].Height, endLabels))];
        return [.. axes.Select((a, i) => PanelFrame.Fit(a, Inside(cells[i], Aligned(margins, i, layout.Columns))))];
    }

    private Box Cell(Layout layout, int panel, double gap)
    {
        (double from, double to) = layout.Stretch(panel % layout.Columns, gap);
        double height = (Inner.Height - (Gap * (layout.Rows - 1))) / layout.Rows;
        double top = Inner.Y + (panel / layout.Columns * (height + Gap));
        return new(Inner.X + (from * Inner.Width), top, (to - from) * Inner.Width, height);
    }

    // The plotting areas of a column have common sides, those of a row a common top and bottom.
    private static PanelMargins Aligned(PanelMargins[] margins, int panel, int columns)
    {
        PanelMargins column = margins.Where((_, i) => i % columns == panel % columns).Aggregate(PanelMargins.Both);
        PanelMargins row = margins.Where((_, i) => i / columns == panel / columns).Aggregate(PanelMargins.Both);
        return new(column.Left, row.Top, column.Right, row.Bottom);
    }

    private static Box Inside(Box cell, PanelMargins margin)
    {
        (double left, double top) = (cell.X + margin.Left, cell.Y + margin.Top);
        double right = Math.Max(left + Least, cell.Right - margin.Right), bottom = Math.Max(top + Least, cell.Bottom - margin.Bottom);
        return Box.Between(left, top, right, bottom);
    }
}
