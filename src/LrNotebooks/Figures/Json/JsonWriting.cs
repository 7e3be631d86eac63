using System.Globalization;
using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Properties as plotly.js wants them.</summary>
internal static class JsonWriting
{
    // What a picture can show, so that stored JSON stays small.
    private const int Digits = 6;

    /// <summary>A property whose value is an object.</summary>
    public static void Object(this Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    /// <summary>A property whose value is a list.</summary>
    public static void Array(this Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartArray(name);
        write();
        json.WriteEndArray();
    }

    /// <summary>A property whose value is a list, item by item.</summary>
    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
            write(item);
        json.WriteEndArray();
    }

    /// <summary>Objects within a list.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
    }

    /// <summary>Text for a reader. plotly.js reads a little HTML in it, so that signs like &lt; are written as entities.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string text) => json.WriteString(name, PlotlyText.Escape(text));

    /// <summary>A list of texts for a reader.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        json.Texts(texts);
    }

    /// <summary>A list of texts without a name.</summary>
    public static void Texts(this Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (string text in texts)
            json.WriteStringValue(PlotlyText.Escape(text));
        json.WriteEndArray();
    }

    /// <summary>A number with six significant digits.</summary>
    public static void Number(this Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.Value(value, Digits);
    }

    /// <summary>A list of numbers; NaN and infinity become <c>null</c>.</summary>
    public static void Numbers(this Utf8JsonWriter json, string name, IReadOnlyList<double> values)
    {
        json.WritePropertyName(name);
        json.List(values);
    }

    /// <summary>A matrix as a list of rows.</summary>
    public static void Matrix(this Utf8JsonWriter json, string name, double[,] matrix)
    {
        int digits = DigitsFor(matrix.Cast<double>()) - 2;
        json.Array(name, Enumerable.Range(0, matrix.GetLength(0)), row =>
            json.List(Enumerable.Range(0, matrix.GetLength(1)).Select(column => matrix[row, column]), digits));
    }

    /// <summary>A list of numbers without a name.</summary>
    public static void List(this Utf8JsonWriter json, IReadOnlyList<double> values) => json.List(values, DigitsFor(values));

    /// <summary>The font of a text.</summary>
    public static void Font(this Utf8JsonWriter json, double size, string color, int? weight = null) => json.Object("font", () =>
    {
        json.Number("size", size);
        json.WriteString("color", color);
        if (weight is { } number)
            json.WriteNumber("weight", number);
    });

    /// <summary>What all annotations begin with: text, font and place.</summary>
    public static void Note(
        this Utf8JsonWriter json, string text, double size, string color, string xref, string yref, double x, double y)
    {
        json.Text("text", text);
        json.Font(size, color);
        json.WriteString("xref", xref);
        json.WriteString("yref", yref);
        json.Number("x", x);
        json.Number("y", y);
    }

    /// <summary>A place of an annotation: other than points and shapes, plotly.js takes it as a power of ten on a logarithmic axis.</summary>
    public static double InNotes(this Axis axis, double value) => axis.Log ? Math.Log10(value) : value;

    private static void List(this Utf8JsonWriter json, IEnumerable<double> values, int digits)
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

    // Significant digits for a list: more where the numbers differ only in their last ones, since a picture of 0.38356100 to 0.38356101
    // shows eight.
    private static int DigitsFor(IEnumerable<double> values)
    {
        (double min, double max) = Extent.Of(values);
        double spread = max - min;
        double size = Math.Max(Math.Abs(min), Math.Abs(max));
        if (!(spread > 0) || !double.IsFinite(spread))
            return Digits;
        int lost = (int)Math.Floor(Math.Log10(size / spread));
        return Math.Clamp(Digits + lost - 1, Digits, 15);
    }
}

/// <summary>Text as plotly.js reads it.</summary>
internal static class PlotlyText
{
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A title broken into lines that fit, since plotly.js breaks none by itself.</summary>
    public static string Wrap(string text, double size, Layout layout) =>
        string.Join("<br>", TextMetrics.Lines(text, size, TitleBlock.Width(layout)).Select(Escape));
}
