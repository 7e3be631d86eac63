using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LrNotebooks.Figures;

/// <summary>Values of plotly.js JSON, which leaves out whatever is at its default.</summary>
internal static partial class PlotlyValues
{
    /// <summary>The value at a path of names, if there is one.</summary>
    public static JsonElement? At(this JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                return null;
        }

        return json;
    }

    /// <summary>A text, if there is one.</summary>
    public static string? Text(this JsonElement json, params ReadOnlySpan<string> path) =>
        json.At(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A text for a reader, its markup taken off.</summary>
    public static string Words(this JsonElement json, params ReadOnlySpan<string> path) =>
        WebUtility.HtmlDecode(Markup().Replace(json.Text(path) ?? "", " ")).Trim();

    /// <summary>The title of a layout, axis or colour bar: an object, or a mere text.</summary>
    public static string Title(this JsonElement json) =>
        json.Text("title") is null ? json.Words("title", "text") : json.Words("title");

    /// <summary>A number, if there is one.</summary>
    public static double? Number(this JsonElement json, params ReadOnlySpan<string> path) =>
        json.At(path) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    /// <summary>A switch; <see langword="null"/> where it is not set.</summary>
    public static bool? Switch(this JsonElement json, params ReadOnlySpan<string> path) =>
        json.At(path) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    /// <summary>The items of a list; none where there is no list.</summary>
    public static JsonElement[] List(this JsonElement json, params ReadOnlySpan<string> path) =>
        json.At(path) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    /// <summary>A list of numbers; NaN for whatever is none.</summary>
    public static double[] Numbers(this JsonElement json, params ReadOnlySpan<string> path) =>
        TypedArray.Read(json.At(path)) ?? [.. json.List(path).Select(Value)];

    /// <summary>A list of texts.</summary>
    public static string[] Texts(this JsonElement json, params ReadOnlySpan<string> path) =>
        TypedArray.Read(json.At(path)) is { } numbers
            ? [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]
            : [.. json.List(path).Select(item => WebUtility.HtmlDecode(item.ToString()))];

    /// <summary>A list of rows of numbers; <see langword="null"/> where it is no rectangle.</summary>
    public static double[,]? Matrix(this JsonElement json, params ReadOnlySpan<string> path)
    {
        if (TypedArray.ReadMatrix(json.At(path)) is { } packed)
            return packed;
        JsonElement[][] rows = [.. json.List(path).Where(row => row.ValueKind == JsonValueKind.Array).Select(row => row.List())];
        if (rows.Length == 0 || rows[0].Length == 0 || rows.Any(row => row.Length != rows[0].Length))
            return null;
        var matrix = new double[rows.Length, rows[0].Length];
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < rows[0].Length; column++)
                matrix[row, column] = Value(rows[row][column]);
        }

        return matrix;
    }

    // plotly.js takes the text "1.5" for the number.
    private static double Value(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.Number => item.GetDouble(),
        JsonValueKind.String when double.TryParse(item.GetString(), CultureInfo.InvariantCulture, out double value) => value,
        _ => double.NaN,
    };

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
