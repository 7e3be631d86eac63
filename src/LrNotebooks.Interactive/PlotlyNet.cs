using System.Text.Json;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
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

/// <summary>Plotly.NET's objects from plotly.js JSON.</summary>
internal static class DynamicObjects
{
    public static Trace Trace(JsonElement json) => Fill(new Trace(json.GetProperty("type").GetString()), json, except: "type");

    /// <summary>Gives an object a property for each key.</summary>
    public static T Fill<T>(T target, JsonElement json, string except = "")
        where T : DynamicObj.DynamicObj
    {
        foreach (JsonProperty property in json.EnumerateObject().Where(property => property.Name != except))
            target.SetProperty(property.Name, Value(property.Name, property.Value));
        return target;
    }

    private static object? Value(string name, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Fill(Create(name), json),
        JsonValueKind.Array => Items(name, [.. json.EnumerateArray().Select(item => Value(name, item))]),
        JsonValueKind.Number => json.TryGetInt32(out int whole) ? whole : json.GetDouble(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        _ => null,
    };

    // Plotly.NET appends to these lists only if their type is the one that it gives them.
    private static object?[] Items(string name, object?[] items) => name switch
    {
        "annotations" => items.Cast<Annotation>().ToArray(),
        "shapes" => items.Cast<Shape>().ToArray(),
        "sliders" => items.Cast<Slider>().ToArray(),
        "images" => items.Cast<LayoutImage>().ToArray(),
        _ => items,
    };

    /// <summary>
    /// The types that Plotly.NET gives the objects of a chart. It looks for these when it changes an object in place: an axis of
    /// another type would be replaced by an empty one.
    /// </summary>
    private static DynamicObj.DynamicObj Create(string name) => name.TrimEnd(Digits) switch
    {
        "xaxis" or "yaxis" => new LinearAxis(),
        "title" => new Title(),
        "font" => new Font(),
        "legend" => new Legend(),
        "margin" => new Margin(),
        "template" => new Template(),
        "layout" => new Layout(),
        "annotations" => new Annotation(),
        "shapes" => new Shape(),
        "sliders" => new Slider(),
        "images" => new LayoutImage(),
        "marker" => new Marker(),
        "line" => new Line(),
        "colorbar" => new ColorBar(),
        "contours" => new Contours(),
        _ => new DynamicObj.DynamicObj(),
    };

    private static readonly char[] Digits = [.. "0123456789"];
}
