using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes points and lines.</summary>
internal static class ScatterJson
{
    public static void Write(Utf8JsonWriter json, Scatter scatter)
    {
        bool marked = scatter.Mode.HasFlag(ScatterMode.Markers) || scatter.Arrows;
        json.WriteString("type", "scatter");
        json.WriteString("mode", Mode(scatter, marked));
        json.Numbers("x", scatter.X);
        json.Numbers("y", scatter.Y);
        if (scatter.Mode.HasFlag(ScatterMode.Lines))
            json.Object("line", () => Line(json, scatter));
        if (marked)
            json.Object("marker", () => Marker(json, scatter));
        if (scatter.Mode.HasFlag(ScatterMode.Text))
        {
            json.Array("text", scatter.Text, text => json.WriteStringValue(PlotlyText.Escape(text)));
            json.WriteString("textposition", "top center");
            json.WriteBoolean("cliponaxis", false);
        }
    }

    private static string Mode(Scatter scatter, bool marked)
    {
        string[] parts =
        [
            scatter.Mode.HasFlag(ScatterMode.Lines) ? "lines" : "", marked ? "markers" : "",
            scatter.Mode.HasFlag(ScatterMode.Text) ? "text" : "",
        ];
        return string.Join('+', parts.Where(part => part.Length > 0)) is { Length: > 0 } mode ? mode : "none";
    }

    private static void Line(Utf8JsonWriter json, Scatter scatter)
    {
        json.WriteString("color", scatter.Color);
        json.Number("width", scatter.LineWidth);
        if (scatter.Dash != Dash.Solid)
            json.WriteString("dash", DashName(scatter.Dash));
        if (scatter.Stepped)
            json.WriteString("shape", "hv");
    }

    private static void Marker(Utf8JsonWriter json, Scatter scatter)
    {
        json.WriteString("color", scatter.Color);
        bool arrow = !scatter.Mode.HasFlag(ScatterMode.Markers);
        json.Number("size", arrow ? 9 : scatter.MarkerSize);
        json.WriteString("symbol", arrow ? "arrow" : SymbolName(scatter.Symbol));
        if (arrow)
            json.WriteString("angleref", "previous");
    }

    public static string DashName(Dash dash) => dash switch
    {
        Dash.Dashed => "dash",
        Dash.Dotted => "dot",
        Dash.DashDot => "dashdot",
        _ => "solid",
    };

    private static string SymbolName(MarkerSymbol symbol) => symbol switch
    {
        MarkerSymbol.CircleOpen => "circle-open",
        MarkerSymbol.Cross => "x",
        _ => symbol.ToString().ToLowerInvariant(),
    };
}
