using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes the house style as a plotly.js template.</summary>
internal static class TemplateJson
{
    public static void Write(Utf8JsonWriter json) => json.Object("layout", () =>
    {
        json.Array("colorway", Palette.OkabeIto, json.WriteStringValue);
        json.Object("font", () =>
        {
            json.WriteString("family", Style.Font);
            json.Number("size", Style.TickSize);
            json.WriteString("color", Style.Ink);
        });
        json.Object("title", () => json.Object("font", () =>
        {
            TitleJson.Font(json, Style.TitleSize, Style.Ink);
            json.WriteNumber("weight", 600);
        }));
        json.WriteString("paper_bgcolor", Style.Background);
        json.WriteString("plot_bgcolor", Style.Background);
        json.Object("xaxis", () => Axis(json));
        json.Object("yaxis", () => Axis(json));
    });

    private static void Axis(Utf8JsonWriter json)
    {
        json.Object("title", () =>
        {
            json.Object("font", () => TitleJson.Font(json, Style.AxisTitleSize, Style.Ink));
            json.Number("standoff", 8);
        });
        json.WriteBoolean("automargin", true);
        json.WriteString("gridcolor", Style.Grid);
        json.WriteBoolean("zeroline", false);
        json.WriteString("linecolor", Style.Ink);
        json.WriteString("ticks", "outside");
        json.WriteString("tickcolor", Style.Ink);
        json.Number("ticklen", 4);
        json.WriteString("exponentformat", "power");
        json.WriteBoolean("separatethousands", true);
    }
}
