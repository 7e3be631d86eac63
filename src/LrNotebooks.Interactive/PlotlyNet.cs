using System.Text.Json;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Figure = LrNotebooks.Figures.Figure;
using Layout = Plotly.NET.Layout;
using Trace = Plotly.NET.Trace;

namespace LrNotebooks.Interactive;

/// <summary>The bridge between our figures and Plotly.NET's charts; both are plotly.js JSON underneath.</summary>
public static class PlotlyNet
{
    /// <summary>
    /// The figure as a Plotly.NET chart, to go on with that library's own methods. Every call gives a chart of its own, so that
    /// methods that change a chart in place leave the figure and other charts alone.
    /// </summary>
    /// <param name="figure">The figure.</param>
    public static GenericChart ToGenericChart(this Figure figure)
    {
        using JsonDocument json = JsonDocument.Parse(figure.ToJson());
        IEnumerable<Trace> traces = json.RootElement.GetProperty("data").EnumerateArray().Select(DynamicObjects.Trace);
        Layout layout = DynamicObjects.Fill(new Layout(), json.RootElement.GetProperty("layout"));
        Config config = DynamicObjects.Fill(new Config(), json.RootElement.GetProperty("config"));
        GenericChart chart = GenericChart.fromChartDTO(ChartDTO.create(ListModule.OfSeq(traces), layout, config));

        // Plotly.NET gives all such charts one object of display options, which its notebook extension then writes to.
        return GenericChart.setDisplayOptions(DisplayOptions.initCDNOnly(), chart);
    }

    /// <summary>
    /// The chart as a figure, which notebooks show with our mime bundle: plotly.js draws the chart as Plotly.NET made it; the
    /// picture for pages without plotly.js shows what our own drawing knows, and says what it leaves out.
    /// </summary>
    /// <param name="chart">The chart.</param>
    public static Figure ToFigure(this GenericChart chart) => Figure.FromPlotlyJson(GenericChart.toJson(chart));
}
