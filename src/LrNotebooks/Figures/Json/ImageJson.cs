using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Writes pixels as an embedded PNG, a hundred times smaller than a list of numbers.</summary>
internal static class ImageJson
{
    public static void Write(Utf8JsonWriter json, Image image)
    {
        json.WriteString("type", "image");
        json.WritePropertyName("source");
        json.WriteRawValue($"\"{image.Pixels.ToDataUri()}\"", skipInputValidation: true);
        json.WriteString("hoverinfo", "skip");
    }
}
