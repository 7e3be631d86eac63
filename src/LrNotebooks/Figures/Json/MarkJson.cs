using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes thresholds and bands as shapes below the traces.</summary>
internal static class MarkJson
{
    public static IEnumerable<(Mark Mark, int Panel)> All(Figure figure) =>
        figure.Layout.Panels.SelectMany((panel, i) => panel.Marks.Select(mark => (mark, i)));

    public static void WriteShape(Utf8JsonWriter json, Mark mark, int panel)
    {
        (double from, double to) = mark switch
        {
            ThresholdMark threshold => (threshold.Value, threshold.Value),
            BandMark band => (band.From, band.To),
            _ => throw new NotSupportedException($"plotly.js JSON of a {mark.GetType().Name} is not written."),
        };
        string x = PlotlyGrid.Axis('x', panel), y = PlotlyGrid.Axis('y', panel);
        json.WriteString("type", mark is BandMark ? "rect" : "line");
        json.WriteString("layer", "below");
        json.WriteString("xref", mark.OnY ? $"{x} domain" : x);
        json.WriteString("yref", mark.OnY ? y : $"{y} domain");
        json.Number("x0", mark.OnY ? 0 : from);
        json.Number("x1", mark.OnY ? 1 : to);
        json.Number("y0", mark.OnY ? from : 0);
        json.Number("y1", mark.OnY ? to : 1);
        if (mark is BandMark)
        {
            json.WriteString("fillcolor", mark.Color);
            json.Number("opacity", 0.12);
        }

        json.Object("line", () =>
        {
            json.Number("width", mark is BandMark ? 0 : 1.5);
            if (mark is ThresholdMark)
                json.WriteString("color", mark.Color);
            if (mark is ThresholdMark { Dash: not Dash.Solid } line)
                json.WriteString("dash", ScatterJson.DashName(line.Dash));
        });
    }
}
