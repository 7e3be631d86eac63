using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes coloured cells.</summary>
internal static class HeatmapJson
{
    public static void Write(Utf8JsonWriter json, Heatmap heatmap, PlotlyGrid grid)
    {
        (double min, double max) = heatmap.Limits;
        json.WriteString("type", "heatmap");
        MatrixJson.Write(json, "z", heatmap.Z);
        Labels(json, "x", heatmap.Columns, heatmap.X);
        Labels(json, "y", heatmap.Rows, heatmap.Y);
        json.Number("zmin", min);
        json.Number("zmax", max);
        ColorScaleJson.Write(json, heatmap.Scale);
        json.WriteBoolean("showscale", heatmap.ShowScale);
        if (heatmap.ShowScale)
            json.Object("colorbar", () => ColorScaleJson.WriteBar(json, heatmap.ColorTitle, heatmap.Panel, grid));
        if (heatmap.ValueFormat.Length == 0)
            return;
        json.Array("text", Enumerable.Range(0, heatmap.Z.GetLength(0)), row =>
        {
            json.WriteStartArray();
            for (int column = 0; column < heatmap.Z.GetLength(1); column++)
                json.WriteStringValue(NumberText.Format(heatmap.Z[row, column], heatmap.ValueFormat));
            json.WriteEndArray();
        });
        json.WriteString("texttemplate", "%{text}");
        json.Number("xgap", 1);
        json.Number("ygap", 1);
    }

    private static void Labels(Utf8JsonWriter json, string name, IReadOnlyList<string> labels, IReadOnlyList<double> numbers)
    {
        if (numbers.Count > 0)
            json.Numbers(name, numbers);
        else if (labels.Count > 0)
            json.Array(name, labels, label => json.WriteStringValue(PlotlyText.Escape(label)));
    }
}
