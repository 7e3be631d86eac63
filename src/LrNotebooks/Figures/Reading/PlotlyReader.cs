using System.Text;
using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Reads a figure from plotly.js JSON: all of it for plotly.js, and what our picture can show.</summary>
internal static class PlotlyReader
{
    public static Figure Read(string json)
    {
        using JsonDocument document = Parse(json);
        JsonElement root = document.RootElement;
        if (root.At("data") is not { ValueKind: JsonValueKind.Array } data)
            throw new FormatException("This is no plotly.js figure: it has no list \"data\" of traces.");
        JsonElement layout = root.At("layout") ?? default;
        JsonElement[] traces = [.. data.EnumerateArray()];
        PanelMap map = PanelMap.Of(traces, layout);
        Trace?[] read =
            [.. traces.Select(trace => Omissions.IsStacked(trace, traces, layout) ? null : TraceReader.Read(trace, map))];
        Trace[] drawn = [.. read.OfType<Trace>()];
        Layout seen = LayoutReader.Read(layout, traces, map, drawn);
        Slider? slider = SliderReader.Read(layout, traces, map, read);
        seen = seen.Without([.. Omissions.Of(layout, traces, read, seen), .. Omissions.Controls(layout, slider)]);
        return new(drawn, seen) { Slider = slider, Source = new(Normalized(root), drawn, seen, slider) };
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw new FormatException($"This is no plotly.js figure: {e.Message}", e);
        }
    }

    // The same JSON with the escapes of our own, so that it too can stand in a script element.
    private static string Normalized(JsonElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, PlotlyJson.Options))
            root.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
