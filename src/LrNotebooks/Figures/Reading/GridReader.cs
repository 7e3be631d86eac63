using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Reads what stands on a grid of values: coloured cells and lines of equal height.</summary>
internal static class GridReader
{
    public static Heatmap? Heatmap(JsonElement json)
    {
        if (json.Matrix("z") is not { } z)
            return null;
        double[] x = Rising(json, "x", z.GetLength(1)), y = Rising(json, "y", z.GetLength(0));
        return new Heatmap(z)
        {
            X = x,
            Y = y,
            Columns = x.Length > 0 ? [] : Names(json, "x", z.GetLength(1)),
            Rows = y.Length > 0 ? [] : Names(json, "y", z.GetLength(0)),
            Scale = PlotlyColor.Scale(json) ?? ColorScale.Cividis,
            Min = json.Number("zmin") ?? double.NaN,
            Max = json.Number("zmax") ?? double.NaN,
            ValueFormat = json.Text("texttemplate") is null ? "" : PrintedFormat.Of(FirstText(json)),
            ColorTitle = ColorTitle(json),
            ShowScale = json.Switch("showscale") ?? true,
        };
    }

    public static Contour? Contour(JsonElement json)
    {
        if (json.Matrix("z") is not { } z)
            return null;
        double[] x = Positions(json, "x", z.GetLength(1)), y = Positions(json, "y", z.GetLength(0));
        if (x.Length != z.GetLength(1) || y.Length != z.GetLength(0) || x.Concat(y).Any(double.IsNaN))
            return null;
        return new Contour(x, y, z)
        {
            Levels = Levels(json),
            Filled = json.Text("contours", "coloring") is not ("none" or "lines"),
            Labels = json.Switch("contours", "showlabels") ?? false,
            Scale = PlotlyColor.Scale(json) ?? ColorScale.Terrain,
            ColorTitle = ColorTitle(json),
            ShowScale = json.Switch("showscale") ?? true,
        };
    }

    private static string? FirstText(JsonElement json) => json.List("text").FirstOrDefault().Texts().FirstOrDefault();

    private static string ColorTitle(JsonElement json) => json.At("colorbar") is { } bar ? bar.Title() : "";

    private static string[] Names(JsonElement json, string name, int count) =>
        json.Texts(name) is var names && names.Length == count ? names : [];

    // Numbers as such: a list of texts is one of names, also where they look like numbers.
    private static double[] Rising(JsonElement json, string name, int count) =>
        json.List(name) is [{ ValueKind: JsonValueKind.String }, ..] || json.Numbers(name) is not { Length: > 1 } numbers || numbers.Length != count
        || numbers.Any(number => !double.IsFinite(number)) || numbers.Zip(numbers.Skip(1)).Any(pair => pair.First >= pair.Second) ? [] : numbers;

    private static double[] Positions(JsonElement json, string name, int count) =>
        json.At(name) is null ? [.. Enumerable.Range(0, count).Select(i => (double)i)] : json.Numbers(name);

    private static double[] Levels(JsonElement json)
    {
        const int most = 100;
        if (json.Number("contours", "start") is not { } start || json.Number("contours", "end") is not { } end
            || json.Number("contours", "size") is not { } size || size <= 0 || end < start || (end - start) / size > most)
        {
            return [];
        }

        return [.. Enumerable.Range(0, (int)Math.Round((end - start) / size) + 1).Select(i => start + (i * size))];
    }
}
