using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes title and subtitle, at the left and broken into lines.</summary>
internal static class TitleJson
{
    public static void Write(Utf8JsonWriter json, Layout layout)
    {
        double width = TitleBlock.Width(layout);
        json.WriteString("text", PlotlyText.Wrap(layout.Title, Style.TitleSize, width));
        if (layout.Subtitle.Length > 0)
        {
            json.Object("subtitle", () =>
            {
                json.WriteString("text", PlotlyText.Wrap(layout.Subtitle, Style.SubtitleSize, width));
                json.Object("font", () => Font(json, Style.SubtitleSize, Style.Ink));
            });
        }

        json.Number("x", 0);
        json.WriteString("xref", "container");
        json.Object("pad", () => json.Number("l", 16));
        json.WriteString("xanchor", "left");
        json.Number("y", 1 - (14 / layout.Height));
        json.WriteString("yref", "container");
        json.WriteString("yanchor", "top");
    }

    public static void Font(Utf8JsonWriter json, double size, string color)
    {
        json.Number("size", size);
        json.WriteString("color", color);
    }
}
