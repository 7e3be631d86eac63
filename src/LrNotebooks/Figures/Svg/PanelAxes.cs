namespace LrNotebooks.Figures;

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

    /// <summary>The names of the places along the horizontal axis, maybe their numbers; empty where it is one of numbers.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>The names of the places along the vertical axis, maybe their numbers; empty where it is one of numbers.</summary>
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
        return TickFit.Most(most => Ticks.Of(Panel.X, XRange.From, XRange.To, most), scale, (int)(width / 55));
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
