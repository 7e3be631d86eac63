using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes a mark's name where the picture has it: at the mark's value on one axis, at a fraction of the other.</summary>
internal static class MarkNameJson
{
    public static Action<Utf8JsonWriter> Write(Mark mark, Box place, PanelFrame frame) => json =>
    {
        double value = mark is BandMark band ? (band.From + band.To) / 2 : ((ThresholdMark)mark).Value;
        (Panel panel, Box plot) = (frame.Axes.Panel, frame.Plot);
        string x = PlotlyGrid.Axis('x', frame.Axes.Number), y = PlotlyGrid.Axis('y', frame.Axes.Number);
        string color = TextStyle.In(frame, Style.LabelSize, mark.Color).Color;
        (double across, double up) = ((place.X - plot.X) / plot.Width, (plot.Bottom - place.Y) / plot.Height);
        if (mark.OnY)
            AnnotationJson.Begin(json, mark.Label, Style.LabelSize, color, $"{x} domain", y, across, AnnotationJson.OnAxis(panel.Y, value));
        else
            AnnotationJson.Begin(json, mark.Label, Style.LabelSize, color, x, $"{y} domain", AnnotationJson.OnAxis(panel.X, value), up);
        bool leftOf = place.Right < frame.X.Map(value), above = place.Bottom < frame.Y.Map(value);
        json.WriteString("xanchor", mark.OnY ? "left" : mark is BandMark ? "center" : leftOf ? "right" : "left");
        json.WriteString("yanchor", !mark.OnY ? "top" : mark is BandMark ? "middle" : above ? "bottom" : "top");
        json.WriteBoolean("showarrow", false);
    };
}
