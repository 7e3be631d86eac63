using Microsoft.FSharp.Core;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace LrNotebooks.Cli.Tests.Guests;

/// <summary>Charts of every family that Plotly.NET has, with values of every kind that it takes.</summary>
internal static class PlotlyNetCharts
{
    private static readonly double[] X = [0, 1.5, 2], Y = [36, 1e-7, double.NaN];
    private static readonly double[][] Grid = [[1, 2, double.PositiveInfinity], [3, 4.25, 5]];
    private static readonly DateTime[] Days = [new(2026, 1, 2), new(2026, 1, 3, 4, 5, 6, 789), new(2026, 1, 4, 0, 0, 0, DateTimeKind.Utc)];
    private static readonly string[] Names = ["a", "b \"<é>\"", "c"];

    public static IReadOnlyDictionary<string, GenericChart> All { get; } = new Dictionary<string, GenericChart>
    {
        ["line"] = Chart.Line<double, double, string>(X, Y, ShowMarkers: true, Name: "run", MarkerColor: Color.fromHex("#0072B2")),
        ["log axis"] = Styled(Chart.Line<int, float, string>([1, 2, 3], [1.1f, float.NaN, 1e-7f])),
        ["bars"] = Chart.Column<int, string, string>([3, 5, 4], Keys: Names, MultiText: Names),
        ["colours of each"] = Chart.Bar<long, string, string>([1L, 2L, 3L], Keys: Names, MarkerColor: Color.fromColors(
            [Color.fromKeyword(ColorKeyword.AliceBlue), Color.fromARGB(64, 1, 2, 3), Color.fromString("hsl(1, 2%, 3%)")])),
        ["colours by value"] = Chart.Point<double, decimal, string>(X, [1.50m, 2m, -3m], MarkerColor: Color.fromColorScaleValues([0.1, 0.5, 1.0])),
        ["bubbles"] = Chart.Bubble<double, double, string>(X, X, sizes: [10, 20, 30]),
        ["heat map"] = Chart.Heatmap<double, double, string, string>(Grid, X: X, Y: Names[..2], ColorScale: StyleParam.Colorscale.Viridis),
        ["colour scale of our own"] = Chart.Heatmap<double, double, string, string>(Grid, ColorScale: StyleParam.Colorscale.NewCustom(
            [Tuple.Create(0.0, Color.fromKeyword(ColorKeyword.White)), Tuple.Create(1.0, Color.fromHex("#D55E00"))])),
        ["contour"] = Chart.Contour<double, double, double, string>(Grid, X: X, Y: X[..2]),
        ["heat map with contour"] = Chart.Combine([Chart.Heatmap<double, double, double, string>(Grid), Chart.Contour<double, double, double, string>(Grid)]),
        ["packed numbers"] = Chart.Heatmap<string>(EncodedTypedArray.ofFloat64Array([1, 2, 3, 4], FSharpOption<IEnumerable<int>>.Some([2, 2]))),
        ["small multiples"] = Chart.Grid([Chart.Line<double, double, string>(X, X), Chart.Point<double, double, string>(X, Y)], 1, 2, SubPlotTitles: Names[..2]),
        ["histogram"] = Chart.Histogram<double, double, string>(X: X, Orientation: StyleParam.Orientation.Vertical),
        ["box"] = Chart.BoxPlot<string, double, string>(X: Names, Y: X, BoxPoints: StyleParam.BoxPoints.All),
        ["violin"] = Chart.Violin<string, double, string>(Y: X, Points: StyleParam.BoxPoints.SuspectedOutliers),
        ["pie"] = Chart.Pie<int, string, string>([1, 2, 3], Labels: Names),
        ["sunburst"] = Chart.Sunburst<string, string, int, string, string>(Names, ["", "a", "a"], Values: new[] { 3, 2, 1 }),
        ["sankey"] = Chart.Sankey<int, string>(Names, [(0, 1), (1, 2)], [8, 4], LinkColor: Color.fromKeyword(ColorKeyword.Gray)),
        ["candlestick"] = Chart.Candlestick<double, DateTime, string>(X, X, X, X, Days, default),
        ["dates"] = Chart.Line<DateTime, double, string>(Days, X),
        ["surface"] = Chart.Surface<double, double, double, string>(Grid, X: X, Y: X[..2]),
        ["points in space"] = Chart.Scatter3D<double, double, double, string>(X, X, X, StyleParam.Mode.Lines_Markers),
        ["mesh"] = Chart.Mesh3D<double, double, double, int, int, int, string>(X, X, X, I: new[] { 0 }, J: new[] { 1 }, K: new[] { 2 }),
        ["geo"] = Chart.ChoroplethMap<int, string>(["Belgium", "Japan"], [1, 2], LocationMode: StyleParam.LocationFormat.CountryNames),
        ["polar"] = Chart.LinePolar<double, int, string>(X, [0, 90, 180]),
        ["ternary"] = Chart.PointTernary<double, double, double, double, string>(A: X, B: X, C: X),
        ["table"] = Chart.Table(Cells([["step"], ["loss"]]), Cells([[1.0, 2.0], [36.0, 1e-7]])),
        ["indicator"] = Chart.Indicator(0.5, StyleParam.IndicatorMode.NumberDeltaGauge, DeltaReference: 0.4),
        ["parallel coordinates"] = Chart.ParallelCoord([Values()]),
        ["stacked area"] = Chart.StackedArea<double, double, string>(X, X, FillPatternShape: StyleParam.PatternShape.Dots),
        ["shapes and notes"] = Annotated(),
        ["slider"] = Plotly.NET.Chart.withSlider(TwoStops(), Append: null).Invoke(Chart.Line<double, double, string>(X, X)),
        ["animation"] = Plotly.NET.Chart.withUpdateMenu(PlayButton(), Append: null).Invoke(Chart.Line<double, double, string>(X, X)),
        ["values of every kind"] = GenericChart.ofTraceObject(false, EveryKind()),
        ["nothing"] = Chart.Invisible(),
    };

    private static GenericChart Styled(GenericChart chart) => Plotly.NET.CSharp.GenericChartExtensions.WithYAxisStyle<double, double, string>(
        chart, TitleText: "loss", AxisType: StyleParam.AxisType.Log, MinMax: Tuple.Create(-7.0, 1.0), Mirror: StyleParam.Mirror.AllTicks);

    private static GenericChart Annotated()
    {
        var shape = new Shape();
        shape.SetProperty("type", "line");
        shape.SetProperty("x0", 1);
        var note = new Annotation();
        note.SetProperty("text", "here");
        note.SetProperty("x", 1.5);
        var layout = new Layout();
        layout.SetProperty("shapes", new[] { shape });
        layout.SetProperty("annotations", new List<Annotation> { note });
        return GenericChart.addLayout(layout, Chart.Line<double, double, string>(X, X));
    }

    private static TableCells Cells(object[][] values)
    {
        var cells = new TableCells();
        cells.SetProperty("values", values);
        return cells;
    }

    private static Dimension Values()
    {
        var dimension = new Dimension();
        dimension.SetProperty("label", "w");
        dimension.SetProperty("values", X);
        return dimension;
    }

    private static Slider TwoStops()
    {
        SliderStep Step(int stop)
        {
            var step = new SliderStep();
            step.SetProperty("method", "update");
            step.SetProperty("label", $"{stop}");
            step.SetProperty("args", new object[] { new Dictionary<string, object> { ["visible"] = new[] { stop == 0, stop == 1 } } });
            return step;
        }

        var slider = new Slider();
        slider.SetProperty("steps", new[] { 0, 1 }.Select(Step));
        return slider;
    }

    private static UpdateMenu PlayButton()
    {
        var button = new UpdateMenuButton();
        button.SetProperty("method", StyleParam.UpdateMethod.Animate.Convert());
        button.SetProperty("args", new object[] { X.Select(x => new { data = new[] { new { y = new[] { x, x } } } }), new { frame = new { duration = 50 } } });
        var menu = new UpdateMenu();
        menu.SetProperty("buttons", new[] { button });
        return menu;
    }

    private static Trace EveryKind()
    {
        var trace = new Trace("scatter");
        object?[] values =
        [
            null, true, (byte)1, (sbyte)-1, (short)-2, (ushort)2, 3u, 4L, 5UL, 1.5f, 1.25m, 'c', "</script>\u2028", double.NegativeInfinity, float.NaN,
            DayOfWeek.Friday, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(8)), TimeSpan.FromSeconds(90), Guid.Empty,
            new DateOnly(2026, 1, 2), new byte[] { 1, 2, 255 }, new[,] { { 1, 2 }, { 3, 4 } }, Tuple.Create(1, "x"), (1, 2.5), FSharpOption<int>.Some(3),
            StyleParam.Mirror.AllTicks, new Dictionary<string, object?> { ["a"] = new[] { 1.5 }, ["b"] = null }, new { Left = 1, Right = X },
            Color.fromRGB(1, 2, 3), Enumerable.Range(0, 3).Select(i => i * 0.1), new List<object?> { 1, "two", null, new Marker() },
        ];
        foreach (var (index, value) in values.Index())
        {
            trace.SetProperty($"k{index}", value);
        }
        return trace;
    }
}
