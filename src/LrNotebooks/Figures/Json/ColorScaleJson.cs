using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes colour scales and their bars.</summary>
internal static class ColorScaleJson
{
    public static void Write(Utf8JsonWriter json, ColorScale scale)
    {
        int last = scale.Stops.Count - 1;
        json.Array("colorscale", Enumerable.Range(0, scale.Stops.Count), i =>
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round((double)i / last, 4));
            json.WriteStringValue(scale.Stops[i]);
            json.WriteEndArray();
        });
    }

    /// <summary>A slim bar at the panel's right.</summary>
    public static void WriteBar(Utf8JsonWriter json, string title, int panel, PlotlyGrid grid)
    {
        (double bottom, double top) = grid.Y(panel);
        json.Number("x", grid.X(panel).To + 0.015);
        json.WriteString("xanchor", "left");
        json.Number("y", (bottom + top) / 2);
        json.Number("len", top - bottom);
        json.Number("thickness", 12);
        json.Number("outlinewidth", 0);
        if (title.Length > 0)
            json.Object("title", () => json.Text("text", title));
    }
}
