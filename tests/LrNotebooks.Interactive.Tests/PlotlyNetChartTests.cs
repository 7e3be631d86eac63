using System.Collections;
using LrNotebooks.Figures;
using LrNotebooks.Printing;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;
using Figure = LrNotebooks.Figures.Figure;

namespace LrNotebooks.Interactive.Tests;

/// <summary>Charts that Plotly.NET made, as our figures.</summary>
public class PlotlyNetChartTests
{
    [Fact]
    public void A_line_chart_is_read()
    {
        GenericChart chart = Chart.Line<double, double, string>([1, 10, 100, 200], [3, 2, double.NaN, 1], Name: "run", ShowMarkers: true)
            .WithXAxisStyle<int, int, string>(TitleText: "time (s)", MinMax: Tuple.Create(0, 200));

        Figure figure = Plotly.NET.Chart.withTitle("By hand", null).Invoke(chart).ToFigure();

        figure.Layout.Title.ShouldBe("By hand");
        Axis x = figure.Layout.Panels[0].X;
        (x.Title, x.Limits).ShouldBe(("time (s)", (0, 200)));
        var line = figure.Traces.ShouldHaveSingleItem().ShouldBeOfType<Scatter>();
        line.X.ShouldBe([1, 10, 100, 200]);
        line.Y.ShouldBe([3, 2, double.NaN, 1]);
        line.Mode.ShouldBe(ScatterMode.LinesAndMarkers);
        figure.ToPlainText().ShouldBe("By hand — run: 4 points, last 1.000000");
    }

    [Fact]
    public void Columns_are_read_with_their_names()
    {
        Figure figure = Chart.Column<int, string, string>([3, 5], Keys: new[] { "a", "b" }).ToFigure();

        var bars = figure.Traces.ShouldHaveSingleItem().ShouldBeOfType<Bar>();
        bars.Categories.ShouldBe(["a", "b"]);
        bars.Values.ShouldBe([3, 5]);
    }

    [Fact]
    public void A_grid_has_its_panels()
    {
        GenericChart Line(double last) => Chart.Line<double, double, string>([0, 1], [0, last]);

        Figure figure = Chart.Grid([Line(1), Line(2), Line(3), Line(4)], 2, 2, SubPlotTitles: new[] { "a", "b", "c", "d" }).ToFigure();

        figure.Layout.Panels.Select(panel => panel.Title).ShouldBe(["a", "b", "c", "d"]);
        figure.Layout.Columns.ShouldBe(2);
        figure.Traces.Select(trace => trace.Panel).ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void What_only_plotly_js_draws_is_named_on_the_picture_and_kept_whole()
    {
        GenericChart chart = Chart.Pie<int, string, string>([1, 2], Labels: new[] { "a", "b" });

        Figure figure = chart.ToFigure();

        figure.ToSvg().ShouldContain("Not in this picture: pie.");
        figure.ToJson().ShouldContain("\"pie\"");
        figure.ToHtml().ShouldContain("\"pie\"");
    }

    [Fact]
    public void A_host_that_knows_only_names_gets_the_whole_bundle()
    {
        Figure figure = Chart.Point<double, double, string>([1], [2]).ToFigure();

        IEnumerable formatters = new FigureFormatterSource().CreateTypeFormatters();
        formatters.Cast<MimeFormatter<Figure>>().Select(f => f.MimeType)
            .ShouldBe([MediaTypes.Plotly, MediaTypes.Html, MediaTypes.Svg, MediaTypes.Plain]);
        figure.ToJson().ShouldContain("\"scatter\"");
    }
}
