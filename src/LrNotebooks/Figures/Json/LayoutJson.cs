using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes a figure's layout.</summary>
internal static class LayoutJson
{
    private const double LegendHeight = 26;

    // plotly.js leaves more air above a subtitle than we do.
    private const double SubtitleDrop = 12;

    public static void Write(Utf8JsonWriter json, Figure figure, PlotlyGrid grid)
    {
        Layout layout = figure.Layout;
        bool legend = Names.Place(figure) == Naming.Legend;
        json.Object("title", () => TitleJson.Write(json, layout));
        json.Number("height", layout.Height + (figure.Slider is null ? 0 : 70));
        json.WriteBoolean("autosize", true);
        json.Object("margin", () => Margin(json, figure, legend));
        for (int panel = 0; panel < layout.Panels.Count; panel++)
            AxisJson.WriteBoth(json, figure, panel, grid);
        json.WriteBoolean("showlegend", legend);
        if (legend)
            json.Object("legend", () => Legend(json, figure));
        if (figure.Traces.Any(trace => trace is Bar))
        {
            json.WriteString("barmode", "group");
            json.Number("bargap", 0.25);
        }

        json.Objects("shapes", MarkJson.All(figure), mark => MarkJson.WriteShape(json, mark.Mark, mark.Panel));
        json.Objects("annotations", AnnotationJson.All(figure, grid), write => write(json));
        if (figure.Slider is { } slider)
            json.Objects("sliders", [slider], _ => SliderJson.Write(json, figure, slider));
        json.WriteString("hovermode", "closest");
        json.Object("template", () => TemplateJson.Write(json));
    }

    private static void Margin(Utf8JsonWriter json, Figure figure, bool legend)
    {
        json.Number("l", figure.Layout.Panels.All(panel => panel.Bare) ? 16 : 64);
        json.Number("r", EndLabels.Room(figure) + 16);
        json.Number("t", TitleBlock.Height(figure.Layout)
            + (figure.Layout.Subtitle.Length > 0 ? SubtitleDrop : 0)
            + (legend ? LegendHeight : 8)
            + (PanelTitles(figure) ? 18 : 0));
        json.Number("b", 52);
    }

    private static void Legend(Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("orientation", "h");
        json.Number("x", 0);
        json.Number("y", 1 + ((PanelTitles(figure) ? 24 : 4) / (figure.Layout.Height - 110)));
        json.WriteString("yanchor", "bottom");
    }

    private static bool PanelTitles(Figure figure) => figure.Layout.Panels.Any(panel => panel.Title.Length > 0);
}
