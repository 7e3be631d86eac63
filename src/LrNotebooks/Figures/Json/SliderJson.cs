using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>
/// Writes a slider whose steps carry their data and call <c>update</c>. plotly.js also has animation frames, but VS Code's
/// renderer drops them, so that a slider built on them would not move there.
/// </summary>
internal static class SliderJson
{
    public static void Write(Utf8JsonWriter json, Figure figure, Slider slider)
    {
        json.WriteNumber("active", slider.Initial);
        json.Object("currentvalue", () => json.Text("prefix", $"{slider.Quantity} = "));
        json.Object("pad", () => json.Number("t", 48));
        json.Objects("steps", slider.Frames, frame => Step(json, figure, frame));
    }

    private static void Step(Utf8JsonWriter json, Figure figure, Frame frame)
    {
        json.Text("label", frame.Label);
        json.WriteString("method", "update");
        json.WriteStartArray("args");
        json.WriteStartObject();
        if (frame.Traces.All(trace => trace is Scatter))
        {
            Lists(json, "x", frame.Traces.Cast<Scatter>().Select(s => s.X));
            Lists(json, "y", frame.Traces.Cast<Scatter>().Select(s => s.Y));
        }
        else if (frame.Traces.All(trace => trace is Bar))
        {
            Lists(json, "y", frame.Traces.Cast<Bar>().Select(b => b.Values));
        }
        else
        {
            throw new NotSupportedException("A slider moves either points and lines or bars.");
        }

        json.WriteEndObject();
        json.WriteStartObject();
        if (frame.Subtitle is { } subtitle)
            json.WriteString("title.subtitle.text", PlotlyText.Wrap(subtitle, Style.SubtitleSize, TitleBlock.Width(figure.Layout)));
        json.WriteEndObject();
        json.WriteStartArray();
        foreach (int place in frame.Places)
            json.WriteNumberValue(place);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static void Lists(Utf8JsonWriter json, string name, IEnumerable<IReadOnlyList<double>> lists) =>
        json.Array(name, lists, list => json.List(list, Rounding.DigitsFor(list)));
}
