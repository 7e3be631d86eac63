using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>
/// Writes contours. plotly.js draws only evenly spaced levels, so uneven ones are drawn on the scale of their numbers 0, 1, 2, ...,
/// with the true heights on the colour bar.
/// </summary>
internal static class ContourJson
{
    public static void Write(Utf8JsonWriter json, Contour contour, PlotlyGrid grid)
    {
        IReadOnlyList<double> levels = contour.ActualLevels;
        (int[] columns, int[] rows) = (GridThinning.Keep(contour.X.Count), GridThinning.Keep(contour.Y.Count));
        bool even = ContourLevels.AreEven(levels);
        json.WriteString("type", "contour");
        json.Numbers("x", [.. columns.Select(i => contour.X[i])]);
        json.Numbers("y", [.. rows.Select(i => contour.Y[i])]);
        double[,] z = GridThinning.Pick(contour.Z, rows, columns);
        MatrixJson.Write(json, "z", even ? z : ContourLevels.ToNumbers(z, levels));
        json.WriteBoolean("autocontour", false);
        json.Object("contours", () =>
        {
            json.Number("start", even ? levels[0] : 0);
            json.Number("end", even ? levels[^1] : levels.Count - 1);
            json.Number("size", even && levels.Count > 1 ? levels[1] - levels[0] : 1);
            json.WriteString("coloring", contour.Filled ? "fill" : "none");
            json.WriteBoolean("showlabels", contour.Labels && even);
            if (contour.Filled)
                json.Object("labelfont", () => json.WriteString("color", Style.InkOnLight));
        });
        json.Object("line", () =>
        {
            json.WriteString("color", Style.Ink);
            json.Number("width", 0.8);
        });
        ColorScaleJson.Write(json, contour.Scale);
        json.WriteString("hoverinfo", even ? "x+y+z" : "x+y");
        json.WriteBoolean("showscale", ColorKey.IsShown(contour));
        if (ColorKey.IsShown(contour))
            json.Object("colorbar", () => Bar(json, contour, grid, even ? null : levels));
    }

    private static void Bar(Utf8JsonWriter json, Contour contour, PlotlyGrid grid, IReadOnlyList<double>? names)
    {
        ColorScaleJson.WriteBar(json, contour.ColorTitle, contour.Panel, grid);
        if (names is null)
            return;
        json.Array("tickvals", Enumerable.Range(0, names.Count), json.WriteNumberValue);
        json.Array("ticktext", names, level => json.WriteStringValue(NumberText.Short(level)));
    }
}
