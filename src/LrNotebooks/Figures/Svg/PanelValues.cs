namespace LrNotebooks.Figures;

/// <summary>All values that a panel's axes should show.</summary>
/// <param name="panel">The panel.</param>
/// <param name="traces">What is drawn on it.</param>
internal sealed class PanelValues(Panel panel, IReadOnlyList<Trace> traces)
{
    // A bar's printed value needs room above it.
    private const double LabelRoom = 1.04;

    /// <summary>Whether the traces fill the panel to its edge, as a matrix does.</summary>
    public bool Tight { get; } = traces.Any(trace => trace is Heatmap or Contour or Image);

    /// <summary>Whether the panel's rows run downwards from row 0.</summary>
    public bool Matrix { get; } = traces.Any(trace => trace is Heatmap or Image);

    /// <summary>The names of the places along the horizontal axis; empty where it is one of numbers.</summary>
    public IReadOnlyList<string> ColumnNames { get; } = traces.Select(trace => trace switch
    {
        Bar bar => bar.Categories,
        Heatmap { X.Count: 0 } heatmap => Names(heatmap.Columns, heatmap.Z.GetLength(1)),
        _ => [],
    }).FirstOrDefault(names => names.Count > 0, []);

    /// <summary>Whether <see cref="ColumnNames"/> are more than numbers.</summary>
    public bool ColumnsAreNamed { get; } = traces.Any(trace => trace is Bar or Heatmap { Columns.Count: > 0 });

    /// <summary>The names of the places along the vertical axis; empty where it is one of numbers.</summary>
    public IReadOnlyList<string> RowNames { get; } =
        traces.OfType<Heatmap>().Where(h => h.Y.Count == 0).Select(h => Names(h.Rows, h.Z.GetLength(0))).FirstOrDefault([]);

    public IReadOnlyList<double> X { get; } = [.. traces.SelectMany(trace => Horizontal(trace, panel.X.Log)), .. panel.Marks.Where(m => !m.OnY).SelectMany(Ends)];

    public IReadOnlyList<double> Y { get; } = [.. traces.SelectMany(trace => Vertical(trace, panel.Y.Log)), .. panel.Marks.Where(m => m.OnY).SelectMany(Ends)];

    private static IEnumerable<double> Horizontal(Trace trace, bool log) => trace switch
    {
        Scatter scatter => scatter.X,
        Bar bar => [-0.5, bar.Categories.Count - 0.5],
        Heatmap heatmap => HeatmapEdges.Of(heatmap.X, heatmap.Z.GetLength(1), log),
        Contour contour => contour.X,
        Image image => [-0.5, image.Pixels.Width - 0.5],
        _ => [],
    };

    private static IEnumerable<double> Vertical(Trace trace, bool log) => trace switch
    {
        Scatter scatter => scatter.Y,
        Bar bar => bar.Values.Concat(bar.Labels.Count > 0 ? bar.Values.Select(value => value * LabelRoom) : []),
        Heatmap heatmap => HeatmapEdges.Of(heatmap.Y, heatmap.Z.GetLength(0), log),
        Contour contour => contour.Y,
        Image image => [-0.5, image.Pixels.Height - 0.5],
        _ => [],
    };

    private static IEnumerable<double> Ends(Mark mark) => mark switch
    {
        ThresholdMark threshold => [threshold.Value],
        BandMark band => [band.From, band.To],
        _ => [],
    };

    private static IReadOnlyList<string> Names(IReadOnlyList<string> names, int count) =>
        names.Count > 0 ? names : [.. Enumerable.Range(0, count).Select(i => $"{i}")];
}
