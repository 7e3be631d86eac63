using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Reads texts: panel headings, names of marks, and annotations.</summary>
internal static class AnnotationReader
{
    private const double Near = 0.02;

    /// <summary>The texts at points of a panel, other than those that the picture writes by itself.</summary>
    public static IEnumerable<Annotation> Read(JsonElement layout, PanelMap map, int panel, HashSet<string> known)
    {
        (string x, string y) = map.Pairs[panel];
        foreach (JsonElement note in On(layout, x, y))
        {
            if (note.Number("x") is not { } across || note.Number("y") is not { } up || known.Contains(note.Words("text")))
                continue;
            bool arrow = note.Switch("showarrow") ?? true;
            yield return new(OnAxis(layout, x, across), OnAxis(layout, y, up), note.Words("text"))
            {
                Dx = note.Number(arrow ? "ax" : "xshift") ?? 0,
                Dy = arrow ? note.Number("ay") ?? -30 : -(note.Number("yshift") ?? 0),
                Arrow = arrow,
                Color = PlotlyColor.Read(note, "font", "color") ?? Style.Ink,
                Size = note.Number("font", "size") ?? Style.LabelSize,
            };
        }
    }

    /// <summary>The heading of a panel: a text on the paper just above the middle of its axes.</summary>
    public static string Heading(JsonElement layout, PanelMap map, int panel)
    {
        ((double from, double to), (_, double top)) = (map.Across(layout, panel), map.Up(layout, panel));
        foreach (JsonElement note in On(layout, "paper", "paper"))
        {
            if (Math.Abs((note.Number("x") ?? -1) - ((from + to) / 2)) < Near && Math.Abs((note.Number("y") ?? -1) - top) < Near)
                return note.Words("text");
        }

        return "";
    }

    /// <summary>The name of a mark: a text at its value, or in its middle, that uses the same axes.</summary>
    public static string NameOf(JsonElement layout, JsonElement shape, (string X, string Y) axes, double from, double to)
    {
        string along = axes.X.EndsWith("domain", StringComparison.Ordinal) || axes.X == "paper" ? "y" : "x";
        foreach (JsonElement note in On(layout, axes.X, axes.Y))
        {
            double at = OnAxis(layout, along == "x" ? axes.X : axes.Y, note.Number(along) ?? double.NaN);
            if (Math.Abs(at - ((from + to) / 2)) <= 1e-5 * Math.Max(Math.Abs(from), Math.Abs(to)))
                return note.Words("text");
        }

        return shape.Words("label", "text");
    }

    private static IEnumerable<JsonElement> On(JsonElement layout, string x, string y) =>
        layout.List("annotations").Where(note => note.Text("xref") == x && note.Text("yref") == y);

    // On a logarithmic axis plotly.js gives annotations, other than shapes, as powers of ten.
    private static double OnAxis(JsonElement layout, string axis, double value) =>
        layout.Text(PanelMap.Key(axis), "type") == "log" ? Math.Pow(10, value) : value;
}
