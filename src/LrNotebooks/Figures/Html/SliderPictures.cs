using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>
/// Writes the pictures of all a slider's frames as <c>{"quantity", "initial", "labels": [...], "parts": [...]}</c>. A part that
/// is the same in all frames is one string, another a list with a string for each frame.
/// </summary>
internal static class SliderPictures
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Figure figure)
    {
        Slider slider = figure.Slider!;
        string[][] frames = [.. slider.Frames.Select((_, i) => SvgFigure.Parts(slider.Still(i, figure)).ToArray())];
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("quantity", slider.Quantity);
            json.WriteNumber("initial", slider.Initial);
            json.WritePropertyName("labels");
            Strings(json, slider.Frames.Select(frame => frame.Label));
            json.WriteStartArray("parts");
            for (int part = 0; part < frames[0].Length; part++)
                Part(json, [.. frames.Select(frame => frame[part])]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        // Inside a script element neither its end nor a comment may appear.
        string text = Encoding.UTF8.GetString(stream.ToArray());
        return text.Replace("</", "<\\/", StringComparison.Ordinal).Replace("<!", "<\\u0021", StringComparison.Ordinal);
    }

    private static void Part(Utf8JsonWriter json, string[] pictures)
    {
        if (Array.TrueForAll(pictures, picture => picture == pictures[0]))
            json.WriteStringValue(pictures[0]);
        else
            Strings(json, pictures);
    }

    private static void Strings(Utf8JsonWriter json, IEnumerable<string> strings)
    {
        json.WriteStartArray();
        foreach (string text in strings)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
