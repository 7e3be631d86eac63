using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LrNotebooks.Figures;

/// <summary>Writes a figure for plotly.js, version 2.34 or later; keys always come in the same order.</summary>
internal static class PlotlyJson
{
    // Signs like < stay \u-escaped, so that the JSON can stand in a script element; letters of all languages stay letters.
    internal static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = true,
    };

    public static string Write(Figure figure)
    {
        figure = TraceColors.Assign(figure);
        if (figure.Slider is { } slider)
            figure = slider.InitialFrame.ApplyTo(figure);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, figure);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Figure figure)
    {
        var grid = new PlotlyGrid(figure);
        json.WriteStartObject();
        json.Objects("data", figure.Traces, trace => TraceJson.Write(json, trace, figure, grid));
        json.Object("layout", () => LayoutJson.Write(json, figure, grid));
        json.Object("config", () =>
        {
            json.WriteBoolean("responsive", true);
            json.WriteBoolean("displaylogo", false);
        });
        json.WriteEndObject();
    }
}
