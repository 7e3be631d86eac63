using System.Globalization;
using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Properties as plotly.js wants them.</summary>
internal static class JsonWriting
{
    /// <summary>A property whose value is an object.</summary>
    public static void Object(this Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    /// <summary>A property whose value is a list.</summary>
    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
            write(item);
        json.WriteEndArray();
    }

    /// <summary>A property whose value is a list of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write) =>
        json.Array(name, items, item =>
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        });

    /// <summary>Text for a reader. plotly.js reads a little HTML in it, so that signs like &lt; are written as entities.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string text) => json.WriteString(name, PlotlyText.Escape(text));

    /// <summary>A number with six significant digits.</summary>
    public static void Number(this Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.Value(value, 6);
    }

    /// <summary>A list of numbers; NaN and infinity become <c>null</c>.</summary>
    public static void Numbers(this Utf8JsonWriter json, string name, IReadOnlyList<double> values)
    {
        json.WritePropertyName(name);
        json.List(values, Rounding.DigitsFor(values));
    }

    /// <summary>A list of numbers without a name.</summary>
    public static void List(this Utf8JsonWriter json, IEnumerable<double> values, int digits)
    {
        json.WriteStartArray();
        foreach (double value in values)
            json.Value(value, digits);
        json.WriteEndArray();
    }

    private static void Value(this Utf8JsonWriter json, double value, int digits)
    {
        if (double.IsFinite(value))
            json.WriteRawValue((value + 0.0).ToString("G" + digits, CultureInfo.InvariantCulture), skipInputValidation: true);
        else
            json.WriteNullValue();
    }
}
