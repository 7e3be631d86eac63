namespace LrNotebooks.Figures;

/// <summary>A panel's axes before they have a place: ranges, ticks for a given size, and the room they need.</summary>
internal sealed class PanelAxes
{
    private const double TickLabelHeight = 34;

    private static readonly int[] Every = [1, 2, 5, 10, 20, 50, 100];

    private readonly PanelValues _values;

    public PanelAxes(Figure figure, int number)
    {
        Panel = figure.Layout.Panels[number];
        Number = number;
        Traces = [.. figure.Traces.Where(trace => trace.Panel == number)];
        _values = new(Panel, Traces);
        bool bars = Traces.Any(trace => trace is Bar);
        bool lines = Traces.Count > 0 && Traces.All(trace => trace is Scatter { Mode: ScatterMode.Lines });
        XRange = AxisRange.Of(Panel.X, _values.X, _values.Tight || bars || lines);
        YRange = AxisRange.Of(bars && !Panel.Y.Log ? Panel.Y with { FromZero = true } : Panel.Y, _values.Y, _values.Tight);
        ColorKey = Traces.Where(Figures.ColorKey.IsShown).Select(ColorBar.Of).FirstOrDefault();
    }

    public Panel Panel { get; }

    public int Number { get; }

    public IReadOnlyList<Trace> Traces { get; }

    public (double From, double To) XRange { get; }

    public (double From, double To) YRange { get; }

    /// <summary>The colour bar beside the panel, if any.</summary>
    public ColorBar? ColorKey { get; }

    /// <summary>Whether the traces lie on a coloured area, light for the most part, rather than on the page.</summary>
    public bool HasArea => Traces.Any(trace => trace is Heatmap or Contour { Filled: true });

    public bool YDown => Panel.Y.Reversed != _values.Matrix;

    public IReadOnlyList<string> ColumnNames => _values.ColumnNames;

    public IReadOnlyList<string> RowNames => _values.RowNames;

    /// <summary>Whether the places along the horizontal axis have names of their own, all of which are written.</summary>
    public bool ColumnsAreNamed => _values.ColumnsAreNamed;

    public IReadOnlyList<Tick> XTicks(double width)
    {
        if (_values.ColumnNames.Count > 0)
            return Named(_values.ColumnNames, ColumnsAreNamed ? int.MaxValue : width / (LabelWidth(_values.ColumnNames) + 8));
        var scale = new Scale(XRange.From, XRange.To, Panel.X.Log, 0, width);
        return TickFit.Most(most => Ticks.Of(Panel.X, XRange.From, XRange.To, most), scale, (int)(width / 55));
    }

    public IReadOnlyList<Tick> YTicks(double height) => _values.RowNames.Count > 0
        ? Named(_values.RowNames, height / 13)
        : Ticks.Of(Panel.Y, YRange.From, YRange.To, Math.Max(2, (int)(height / TickLabelHeight)));

    private static double LabelWidth(IReadOnlyList<string> labels) => labels.Max(label => TextMetrics.Width(label, Style.TickSize));

    // Where names would run into one another only every second, fifth, ... is written.
    private static IReadOnlyList<Tick> Named(IReadOnlyList<string> names, double most)
    {
        int every = Every.First(n => n >= names.Count / most || n == Every[^1]);
        return [.. names.Select((name, i) => new Tick(i, i % every == 0 ? name : ""))];
    }
}
