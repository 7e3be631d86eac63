using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Reads points and lines.</summary>
internal static class ScatterReader
{
    public static Scatter? Read(JsonElement json)
    {
        double[] y = json.Numbers("y");
        double[] x = json.At("x") is null ? [.. Enumerable.Range(0, y.Length).Select(i => (double)i)] : Positions(json);
        if (x.Length != y.Length)
            return null;
        ScatterMode mode = Mode(json.Text("mode"), y.Length);
        bool arrows = json.Text("marker", "symbol") == "arrow";
        return new(x, y)
        {
            Mode = arrows ? mode & ~ScatterMode.Markers : mode,
            Arrows = arrows,
            LineWidth = json.Number("line", "width") ?? 2,
            Dash = DashOf(json.Text("line", "dash")),
            Stepped = json.Text("line", "shape") == "hv",
            MarkerSize = json.Number("marker", "size") ?? 6,
            Symbol = SymbolOf(json.Text("marker", "symbol")),
            Text = json.Texts("text") is var text && text.Length == y.Length ? text : [],
            Color = mode.HasFlag(ScatterMode.Lines) ? null : PlotlyColor.Read(json, "marker", "color"),
        };
    }

    // Names on the axis stand at 0, 1, 2, ... in the order in which they first come.
    private static double[] Positions(JsonElement json)
    {
        double[] numbers = json.Numbers("x");
        if (!AxisReader.AreNames(json))
            return numbers;
        string[] names = json.Texts("x");
        string[] distinct = [.. names.Distinct()];
        return [.. names.Select(name => (double)Array.IndexOf(distinct, name))];
    }

    private static ScatterMode Mode(string? mode, int count)
    {
        string[] parts = (mode ?? (count < 20 ? "lines+markers" : "lines")).Split('+');
        return (parts.Contains("lines") ? ScatterMode.Lines : 0)
            | (parts.Contains("markers") ? ScatterMode.Markers : 0)
            | (parts.Contains("text") ? ScatterMode.Text : 0);
    }

    public static Dash DashOf(string? name) => name switch
    {
        "dash" or "longdash" => Dash.Dashed,
        "dot" => Dash.Dotted,
        "dashdot" or "longdashdot" => Dash.DashDot,
        _ => Dash.Solid,
    };

    private static MarkerSymbol SymbolOf(string? name) => name switch
    {
        "circle-open" => MarkerSymbol.CircleOpen,
        "square" => MarkerSymbol.Square,
        "diamond" => MarkerSymbol.Diamond,
        "x" or "cross" => MarkerSymbol.Cross,
        "star" => MarkerSymbol.Star,
        _ => MarkerSymbol.Circle,
    };
}
