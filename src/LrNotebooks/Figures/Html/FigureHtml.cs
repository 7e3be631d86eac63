using System.Security.Cryptography;
using System.Text;

namespace LrNotebooks.Figures;

/// <summary>
/// Writes a figure as an HTML fragment. What counts is the <c>&lt;img&gt;</c>: it stays where a page strips scripts. A script
/// adds the slider's range input, and puts a live chart in the picture's place where the page has plotly.js.
/// </summary>
internal static class FigureHtml
{
    public static string Write(Figure figure, bool live)
    {
        string svg = figure.ToSvg();
        string picture = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));
        string slider = figure.Slider is null ? "null" : SliderPictures.Write(TraceColors.Assign(figure));
        string chart = live ? figure.ToJson() : "null";
        string id = Id(svg + slider + chart);
        string image = $"<img alt=\"{Xml.Escape(figure.ToPlainText())}\" width=\"{Px.Text(figure.Layout.Width)}\" "
            + $"style=\"max-width:100%;height:auto\" src=\"{picture}\">";
        string script = live || figure.Slider is not null ? $"<script>{FigureScript.Call(id, slider, chart)}</script>\n" : "";
        return $"<div class=\"lrnb-figure\" data-figure=\"{id}\">\n{image}\n{script}</div>\n";
    }

    // From the content, so that the same figure always gives the same text.
    private static string Id(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12];
}
