using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes bars.</summary>
internal static class BarJson
{
    public static void Write(Utf8JsonWriter json, Bar bar)
    {
        json.WriteString("type", "bar");
        json.Array("x", bar.Categories, category => json.WriteStringValue(PlotlyText.Escape(category)));
        json.Numbers("y", bar.Values);
        json.Object("marker", () => json.WriteString("color", bar.Color));
        if (bar.Labels.Count == 0)
            return;
        json.Array("text", bar.Labels, json.WriteStringValue);
        json.WriteString("textposition", "outside");
        json.WriteBoolean("cliponaxis", false);
    }
}
