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

/// <summary>A panel with its place: plotting area, scales and ticks.</summary>
/// <param name="Axes">The panel's axes.</param>
/// <param name="Plot">The plotting area.</param>
internal sealed record PanelFrame(PanelAxes Axes, Box Plot)
{
    public Scale X { get; } = new(Axes.XRange.From, Axes.XRange.To, Axes.Panel.X.Log,
        Axes.Panel.X.Reversed ? Plot.Right : Plot.X, Axes.Panel.X.Reversed ? Plot.X : Plot.Right);

    public Scale Y { get; } = new(Axes.YRange.From, Axes.YRange.To, Axes.Panel.Y.Log,
        Axes.YDown ? Plot.Y : Plot.Bottom, Axes.YDown ? Plot.Bottom : Plot.Y);

    public IReadOnlyList<Tick> XTicks { get; } = Axes.XTicks(Plot.Width);

    public IReadOnlyList<Tick> YTicks { get; } = Axes.YTicks(Plot.Height);

    /// <summary>The panel within the room that it may fill, smaller where one unit must be as long on both axes.</summary>
    public static PanelFrame Fit(PanelAxes axes, Box room)
    {
        if (!axes.Panel.EqualAspect)
            return new(axes, room);
        double unitsAcross = axes.XRange.To - axes.XRange.From, unitsDown = axes.YRange.To - axes.YRange.From;
        double unit = Math.Min(room.Width / unitsAcross, room.Height / unitsDown);
        double width = unit * unitsAcross, height = unit * unitsDown;
        return new(axes, new(room.X + ((room.Width - width) / 2), room.Y + ((room.Height - height) / 2), width, height));
    }
}

/// <summary>The room around a panel's plotting area for ticks, titles, names and a colour bar.</summary>
/// <param name="Left">Ticks and title of the vertical axis.</param>
/// <param name="Top">The panel's heading.</param>
/// <param name="Right">Names at lines' ends or a colour bar.</param>
/// <param name="Bottom">Ticks and title of the horizontal axis.</param>
internal readonly record struct PanelMargins(double Left, double Top, double Right, double Bottom)
{
    private const double AxisTitle = 22;
    private const double TickGap = 8;

    public static PanelMargins Of(PanelAxes axes, double width, double height, double endLabels)
    {
        Panel panel = axes.Panel;
        double top = panel.Title.Length > 0 ? 24 : 8;
        double right = Math.Max(endLabels, axes.ColorBar?.Width ?? 0) is > 0 and var room ? room : 10;
        if (panel.Bare)
            return new(0, top, Math.Max(right, 0), 4);

        double bottom = TickGap + Math.Max(14, AxisDrawing.LabelsHeight(axes, width * 0.8)) + (panel.X.Title.Length > 0 ? AxisTitle : 4);
        double left = TickGap + Tick.Widest(axes.YTicks(height - top - bottom)) + (panel.Y.Title.Length > 0 ? AxisTitle : 4);
        return new(left, top, right, bottom);
    }

    /// <summary>Margins that are enough for both, so that neighbours line up.</summary>
    public static PanelMargins Both(PanelMargins a, PanelMargins b) =>
        new(Math.Max(a.Left, b.Left), Math.Max(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));
}

/// <summary>A panel's axes before they have a place: ranges, ticks for a given size, and the room they need.</summary>
internal sealed class PanelAxes
{
    private const double TickLabelHeight = 34;

    private static readonly int[] Every = [1, 2, 5, 10, 20, 50, 100];

    public PanelAxes(Figure figure, int number)
    {
        Panel = figure.Layout.Panels[number];
        Number = number;
        Traces = [.. figure.Traces.Where(trace => trace.Panel == number)];
        ColumnNames = Traces.Select(trace => trace.ColumnNames).FirstOrDefault(names => names.Count > 0, []);
        RowNames = Traces.Select(trace => trace.RowNames).FirstOrDefault(names => names.Count > 0, []);
        bool filled = Traces.Any(trace => trace.FillsPanel), bars = Traces.Any(trace => trace is Bar);
        bool lines = Traces.Count > 0 && Traces.All(trace => trace is Scatter { Mode: ScatterMode.Lines });
        double[] x = [.. Traces.SelectMany(trace => trace.XValues(Panel.X.Log)), .. Panel.Marks.Where(mark => !mark.OnY).SelectMany(Ends)];
        double[] y = [.. Traces.SelectMany(trace => trace.YValues(Panel.Y.Log)), .. Panel.Marks.Where(mark => mark.OnY).SelectMany(Ends)];
        XRange = AxisRange.Of(Panel.X, x, filled || bars || lines);
        YRange = AxisRange.Of(bars && !Panel.Y.Log ? Panel.Y with { FromZero = true } : Panel.Y, y, filled);
        ColorBar = Traces.FirstOrDefault(trace => trace.HasColorBar)?.ColorBar;
    }

    public Panel Panel { get; }

    public int Number { get; }

    public IReadOnlyList<Trace> Traces { get; }

    public (double From, double To) XRange { get; }

    public (double From, double To) YRange { get; }

    /// <summary>The colour bar beside the panel, if any.</summary>
    public ColorBar? ColorBar { get; }

    /// <summary>Whether the traces lie on a coloured area rather than on the page.</summary>
    public bool HasArea => Traces.Any(trace => trace.IsArea);

    public bool YDown => Panel.Y.Reversed != Traces.Any(trace => trace.RowsRunDown);

    /// <inheritdoc cref="Trace.ColumnNames"/>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <inheritdoc cref="Trace.RowNames"/>
    public IReadOnlyList<string> RowNames { get; }

    /// <summary>Whether the places along the horizontal axis have names of their own, all of which are written.</summary>
    public bool ColumnsAreNamed => Traces.Any(trace => trace.ColumnsAreNamed);

    /// <summary>Whether the places along the vertical axis have names of their own.</summary>
    public bool RowsAreNamed => Traces.Any(trace => trace.RowsAreNamed);

    public IReadOnlyList<Tick> XTicks(double width)
    {
        if (ColumnNames.Count > 0)
            return Named(ColumnNames, ColumnsAreNamed ? int.MaxValue : width / (LabelWidth(ColumnNames) + 8));
        var scale = new Scale(XRange.From, XRange.To, Panel.X.Log, 0, width);
        return Ticks.Fitting(Panel.X, scale, (int)(width / 55));
    }

    public IReadOnlyList<Tick> YTicks(double height) => RowNames.Count > 0
        ? Named(RowNames, height / 13)
        : Ticks.Of(Panel.Y, YRange.From, YRange.To, Math.Max(2, (int)(height / TickLabelHeight)));

    private static double LabelWidth(IReadOnlyList<string> labels) => labels.Max(label => TextMetrics.Width(label, Style.TickSize));

    // Where names would run into one another only every second, fifth, ... is written.
    private static IReadOnlyList<Tick> Named(IReadOnlyList<string> names, double most)
    {
        int every = Every.First(n => n >= names.Count / most || n == Every[^1]);
        return [.. names.Select((name, i) => new Tick(i, i % every == 0 ? name : ""))];
    }

    private static double[] Ends(Mark mark) => [mark.Ends.From, mark.Ends.To];
}
