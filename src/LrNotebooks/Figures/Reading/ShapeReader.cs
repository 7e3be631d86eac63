using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Reads the shapes that cross a whole panel, as thresholds and bands.</summary>
internal static class ShapeReader
{
    public static IEnumerable<Mark> Read(JsonElement layout, PanelMap map, int panel)
    {
        (string x, string y) = map.Pairs[panel];
        foreach (JsonElement shape in layout.List("shapes"))
        {
            (string across, string up) = (shape.Text("xref") ?? "x", shape.Text("yref") ?? "y");
            bool upright = across == x && (up == $"{y} domain" || up == "paper");
            bool level = up == y && (across == $"{x} domain" || across == "paper");
            if (upright == level)
                continue;
            char along = upright ? 'x' : 'y';
            if (shape.Number($"{along}0") is not { } from || shape.Number($"{along}1") is not { } to)
                continue;
            Mark mark = shape.Text("type") == "rect"
                ? new BandMark(Math.Min(from, to), Math.Max(from, to))
                : new ThresholdMark(from) { Dash = ScatterReader.DashOf(shape.Text("line", "dash")) };
            string? color = PlotlyColor.Read(shape, "fillcolor") ?? PlotlyColor.Read(shape, "line", "color");
            mark = mark with { OnY = level, Label = AnnotationReader.NameOf(layout, shape, (across, up), from, to) };
            yield return color is null ? mark : mark with { Color = color };
        }
    }
}
