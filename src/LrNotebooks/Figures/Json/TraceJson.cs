using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes one trace's properties.</summary>
internal static class TraceJson
{
    public static void Write(Utf8JsonWriter json, Trace trace, Figure figure, PlotlyGrid grid)
    {
        switch (trace)
        {
            case Scatter scatter: ScatterJson.Write(json, scatter); break;
            case Bar bar: BarJson.Write(json, bar); break;
            case Heatmap heatmap: HeatmapJson.Write(json, heatmap, grid); break;
            case Contour contour: ContourJson.Write(json, contour, grid); break;
            case Image image: ImageJson.Write(json, image); break;
            default: throw new NotSupportedException($"plotly.js JSON of a {trace.GetType().Name} is not written.");
        }

        if (trace.Name.Length > 0)
            json.Text("name", trace.Name);
        if (trace is Scatter or Bar)
        {
            json.WriteBoolean("showlegend", Names.Place(figure) == Naming.Legend && Names.Shown(trace) && IsFirst(trace, figure));
            json.WriteString("legendgroup", trace.Name);
        }

        json.WriteString("xaxis", PlotlyGrid.Axis('x', trace.Panel));
        json.WriteString("yaxis", PlotlyGrid.Axis('y', trace.Panel));
    }

    // A run drawn on several panels stands in the legend once.
    private static bool IsFirst(Trace trace, Figure figure) =>
        ReferenceEquals(figure.Traces.First(other => other.Name == trace.Name && Names.Shown(other)), trace);
}
