using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes every free text: panel headings, names of marks, annotations, names at lines' ends.</summary>
internal static class AnnotationJson
{
    public static IEnumerable<Action<Utf8JsonWriter>> All(Figure figure, PlotlyGrid grid) =>
    [
        .. figure.Layout.Panels.Select((panel, i) => (panel, i)).Where(p => p.panel.Title.Length > 0)
            .Select(p => Heading(p.panel.Title, grid.X(p.i), grid.Y(p.i))),
        .. new FigureFrame(figure).Panels.SelectMany(frame => MarkLabels.Place(frame).Select(m => MarkNameJson.Write(m.Mark, m.Place, frame))),
        .. figure.Layout.Panels.SelectMany((panel, i) => panel.Annotations.Select(a => Free(a, panel, i))),
        .. EndLabels.Of(figure).Select(label => AtEnd(label, figure.Layout.Panels[label.Trace.Panel])),
    ];

    private static Action<Utf8JsonWriter> Heading(string text, (double From, double To) x, (double From, double To) y) => json =>
    {
        Begin(json, text, Style.SubtitleSize, Style.Ink, "paper", "paper", (x.From + x.To) / 2, y.To);
        json.WriteString("xanchor", "center");
        json.WriteString("yanchor", "bottom");
        json.WriteBoolean("showarrow", false);
    };

    private static Action<Utf8JsonWriter> Free(Annotation note, Panel panel, int number) => json =>
    {
        (string x, string y) = (PlotlyGrid.Axis('x', number), PlotlyGrid.Axis('y', number));
        Begin(json, note.Text, note.Size, note.Color, x, y, OnAxis(panel.X, note.X), OnAxis(panel.Y, note.Y));
        json.WriteBoolean("showarrow", note.Arrow);
        json.Number(note.Arrow ? "ax" : "xshift", note.Dx);
        json.Number(note.Arrow ? "ay" : "yshift", note.Arrow ? note.Dy : -note.Dy);
        if (!note.Arrow)
            return;
        json.Number("arrowwidth", 1);
        json.Number("arrowhead", 2);
        json.WriteString("arrowcolor", Style.Ink);
    };

    private static Action<Utf8JsonWriter> AtEnd(EndLabel label, Panel panel) => json =>
    {
        (string x, string y) = (PlotlyGrid.Axis('x', label.Trace.Panel), PlotlyGrid.Axis('y', label.Trace.Panel));
        Begin(json, label.Text, Style.LabelSize, label.Color, x, y, OnAxis(panel.X, label.X), OnAxis(panel.Y, label.Y));
        json.WriteString("xanchor", "left");
        json.Number("xshift", 6);
        json.Number("yshift", label.Shift);
        json.WriteBoolean("showarrow", false);
    };

    /// <summary>What all annotations begin with: text, font and place.</summary>
    public static void Begin(
        Utf8JsonWriter json, string text, double size, string color, string xref, string yref, double x, double y)
    {
        json.Text("text", text);
        json.Object("font", () => TitleJson.Font(json, size, color));
        json.WriteString("xref", xref);
        json.WriteString("yref", yref);
        json.Number("x", x);
        json.Number("y", y);
    }

    /// <summary>A place on an axis: plotly.js takes those of annotations, other than points and shapes, as powers of ten.</summary>
    public static double OnAxis(Axis axis, double value) => axis.Log ? Math.Log10(value) : value;
}
