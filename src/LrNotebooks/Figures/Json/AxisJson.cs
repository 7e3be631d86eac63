using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes axes.</summary>
internal static class AxisJson
{
    public static void WriteBoth(Utf8JsonWriter json, Figure figure, int panel, PlotlyGrid grid)
    {
        Panel p = figure.Layout.Panels[panel];
        var axes = new PanelAxes(figure, panel);
        string number = panel == 0 ? "" : $"{panel + 1}";
        bool matrix = figure.Traces.Any(t => t.Panel == panel && t is Heatmap or Image);
        bool categories = figure.Traces.Any(t => t.Panel == panel && (t is Bar || t is Heatmap { Columns.Count: > 0 }));
        json.Object($"xaxis{number}", () =>
        {
            Write(json, p.X, grid.X(panel), PlotlyGrid.Axis('y', panel), p.Bare, p.X.Reversed, categories ? null : axes.XRange);
        });
        bool rowNames = figure.Traces.Any(t => t.Panel == panel && t is Heatmap { Rows.Count: > 0 });
        json.Object($"yaxis{number}", () =>
        {
            Write(json, p.Y, grid.Y(panel), PlotlyGrid.Axis('x', panel), p.Bare, p.Y.Reversed != matrix, rowNames ? null : axes.YRange);
            if (!p.EqualAspect && !p.Bare)
                return;
            json.WriteString("scaleanchor", PlotlyGrid.Axis('x', panel));
            json.WriteString("constrain", "domain");
        });
    }

    private static void Write(
        Utf8JsonWriter json, Axis axis, (double From, double To) domain, string anchor, bool bare, bool reversed,
        (double From, double To)? shown)
    {
        json.WriteString("anchor", anchor);
        json.Array<double>("domain", [domain.From, domain.To], v => json.WriteNumberValue(Math.Round(v, 4)));
        if (axis.Title.Length > 0)
            json.Object("title", () => json.Text("text", axis.Title));
        json.WriteString("type", shown is null ? "category" : axis.Log ? "log" : "linear");
        if (bare)
            json.WriteBoolean("visible", false);
        if (shown is { } limits)
            json.Numbers("range", Range(limits, axis.Log, reversed));
        else if (reversed)
            json.WriteString("autorange", "reversed");
        if (axis.Ticks.Count > 0)
            json.Numbers("tickvals", axis.Ticks);
        if (axis.TickLabels.Count > 0)
            json.Array("ticktext", axis.TickLabels, label => json.WriteStringValue(PlotlyText.Escape(label)));
    }

    // The picture's limits: plotly.js's own would make room for the names at lines' ends once more. A logarithmic axis takes
    // powers of ten.
    private static double[] Range((double From, double To) limits, bool log, bool reversed)
    {
        double[] range = log ? [Math.Log10(limits.From), Math.Log10(limits.To)] : [limits.From, limits.To];
        return reversed ? [range[1], range[0]] : range;
    }
}
