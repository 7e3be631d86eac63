using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Reads the traces that we can draw.</summary>
internal static class TraceReader
{
    /// <summary>The trace; <see langword="null"/> where our picture cannot show it.</summary>
    public static Trace? Read(JsonElement json, PanelMap map) => Omissions.IsHidden(json) ? null : ReadShown(json, map);

    /// <summary>The trace as it is once it is shown; <see langword="null"/> where our picture cannot show it.</summary>
    public static Trace? ReadShown(JsonElement json, PanelMap map)
    {
        Trace? trace = OfType(json);
        return trace is null ? null : trace with
        {
            Name = json.Words("name"),
            Color = trace.Color ?? PlotlyColor.Read(json, "line", "color") ?? PlotlyColor.Read(json, "marker", "color"),
            Panel = map.PanelOf(json),
        };
    }

    private static Trace? OfType(JsonElement json) => (json.Text("type") ?? "scatter") switch
    {
        "scatter" or "scattergl" => ScatterReader.Read(json),
        "bar" => BarOf(json),
        "heatmap" => GridReader.Heatmap(json),
        "contour" => GridReader.Contour(json),
        "image" => PngReader.Read(json.Text("source") ?? "") is { } pixels ? new Image(pixels) : null,
        _ => null,
    };

    private static Bar? BarOf(JsonElement json)
    {
        double[] heights = json.Numbers("y");
        string[] names = json.At("x") is null ? [.. heights.Select((_, i) => $"{i}")] : json.Texts("x");
        return json.Text("orientation") == "h" || names.Length != heights.Length ? null : new Bar(names, heights)
        {
            ValueFormat = PrintedFormat.Of(json.Texts("text").FirstOrDefault()),
        };
    }
}
