using System.Text.Json;

namespace LrNotebooks.Figures;

// The traces that we can draw.
internal sealed partial class PlotlyReader
{
    /// <summary>The trace as it is once it is shown; <see langword="null"/> where our picture cannot show it.</summary>
    private Trace? ReadTrace(JsonElement json)
    {
        Trace? trace = (json.Text("type") ?? "scatter") switch
        {
            "scatter" or "scattergl" => ReadScatter(json),
            "bar" => ReadBar(json),
            "heatmap" => ReadHeatmap(json),
            "contour" => ReadContour(json),
            "image" => Png.Read(json.Text("source") ?? "") is { } pixels ? new Image(pixels) : null,
            _ => null,
        };
        return trace is null ? null : trace with
        {
            Name = json.Words("name"),
            Color = trace.Color ?? json.Color("line", "color") ?? json.Color("marker", "color"),
            Panel = PanelOf(json),
        };
    }

    private static Scatter? ReadScatter(JsonElement json)
    {
        double[] y = json.Numbers("y");
        double[] x = json.At("x") is null ? Counted(y.Length) : AreNames(json) ? Places(json.Texts("x")) : json.Numbers("x");
        if (x.Length != y.Length)
            return null;
        ScatterMode mode = ModeOf(json.Text("mode"), y.Length);
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
            Color = mode.HasFlag(ScatterMode.Lines) ? null : json.Color("marker", "color"),
        };
    }

    // Names on the axis stand at 0, 1, 2, ... in the order in which they first come.
    private static double[] Places(string[] names)
    {
        string[] distinct = [.. names.Distinct()];
        return [.. names.Select(name => (double)Array.IndexOf(distinct, name))];
    }

    private static double[] Counted(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];

    private static ScatterMode ModeOf(string? mode, int count)
    {
        string[] parts = (mode ?? (count < 20 ? "lines+markers" : "lines")).Split('+');
        return (parts.Contains("lines") ? ScatterMode.Lines : 0)
            | (parts.Contains("markers") ? ScatterMode.Markers : 0)
            | (parts.Contains("text") ? ScatterMode.Text : 0);
    }

    private static Dash DashOf(string? name) => name switch
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

    private static Bar? ReadBar(JsonElement json)
    {
        double[] heights = json.Numbers("y");
        string[] names = json.At("x") is null ? [.. heights.Select((_, i) => $"{i}")] : json.Texts("x");
        return json.Text("orientation") == "h" || names.Length != heights.Length ? null : new Bar(names, heights)
        {
            ValueFormat = FormatOf(json.Texts("text").FirstOrDefault()),
        };
    }

    private static Heatmap? ReadHeatmap(JsonElement json)
    {
        if (json.Matrix("z") is not { } z)
            return null;
        double[] x = Rising(json, "x", z.GetLength(1)), y = Rising(json, "y", z.GetLength(0));
        return new Heatmap(z)
        {
            X = x,
            Y = y,
            Columns = x.Length > 0 ? [] : NamesOf(json, "x", z.GetLength(1)),
            Rows = y.Length > 0 ? [] : NamesOf(json, "y", z.GetLength(0)),
            Scale = json.Scale() ?? ColorScale.Cividis,
            Min = json.Number("zmin") ?? double.NaN,
            Max = json.Number("zmax") ?? double.NaN,
            ValueFormat = json.Text("texttemplate") is null ? "" : FormatOf(json.List("text").FirstOrDefault().Texts().FirstOrDefault()),
            ColorTitle = ColorTitle(json),
            ShowScale = json.Switch("showscale") ?? true,
        };
    }

    // Numbers as such: a list of texts is one of names, also where they look like numbers.
    private static double[] Rising(JsonElement json, string name, int count) =>
        json.List(name) is [{ ValueKind: JsonValueKind.String }, ..] || json.Numbers(name) is not { Length: > 1 } numbers || numbers.Length != count
        || numbers.Any(number => !double.IsFinite(number)) || numbers.Zip(numbers.Skip(1)).Any(pair => pair.First >= pair.Second) ? [] : numbers;

    private static string[] NamesOf(JsonElement json, string name, int count) =>
        json.Texts(name) is var names && names.Length == count ? names : [];

    private static string ColorTitle(JsonElement json) => json.At("colorbar") is { } bar ? bar.Title() : "";

    // The .NET format with as many decimals as a written number has; empty where there is no number.
    private static string FormatOf(string? text)
    {
        if (text is null || !text.Any(char.IsAsciiDigit))
            return "";
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? "0" : "0." + new string('0', text.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count());
    }

    private static Contour? ReadContour(JsonElement json)
    {
        if (json.Matrix("z") is not { } z)
            return null;
        double[] x = json.At("x") is null ? Counted(z.GetLength(1)) : json.Numbers("x");
        double[] y = json.At("y") is null ? Counted(z.GetLength(0)) : json.Numbers("y");
        if (x.Length != z.GetLength(1) || y.Length != z.GetLength(0) || x.Concat(y).Any(double.IsNaN))
            return null;
        return new Contour(x, y, z)
        {
            Levels = Levels(json),
            Filled = json.Text("contours", "coloring") is not ("none" or "lines"),
            Labels = json.Switch("contours", "showlabels") ?? false,
            Scale = json.Scale() ?? ColorScale.Terrain,
            ColorTitle = ColorTitle(json),
            ShowScale = json.Switch("showscale") ?? true,
        };
    }

    private static double[] Levels(JsonElement json)
    {
        const int most = 100;
        if (json.Number("contours", "start") is not { } start || json.Number("contours", "end") is not { } end
            || json.Number("contours", "size") is not { } size || size <= 0 || end < start || (end - start) / size > most)
        {
            return [];
        }

        return [.. Counted((int)Math.Round((end - start) / size) + 1).Select(i => start + (i * size))];
    }
}
