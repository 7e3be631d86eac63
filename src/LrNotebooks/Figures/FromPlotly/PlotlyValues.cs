using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LrNotebooks.Figures;

/// <summary>Values of plotly.js JSON, which leaves out whatever is at its default.</summary>
internal static partial class PlotlyValues
{
    // Our scales have evenly spaced stops; one that has not is taken at so many steps.
    private const int EvenStops = 20;

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
        Packed(json.At(path)) ?? [.. json.List(path).Select(Value)];

    /// <summary>A list of texts.</summary>
    public static string[] Texts(this JsonElement json, params ReadOnlySpan<string> path) =>
        Packed(json.At(path)) is { } numbers
            ? [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]
            : [.. json.List(path).Select(item => WebUtility.HtmlDecode(item.ToString()))];

    /// <summary>A list of rows of numbers; <see langword="null"/> where it is no rectangle.</summary>
    public static double[,]? Matrix(this JsonElement json, params ReadOnlySpan<string> path)
    {
        if (PackedMatrix(json.At(path)) is { } packed)
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

    /// <summary>
    /// Numbers as plotly.js 2.28 and later, and Python's plotly 6, pack them: <c>{"dtype": "f8", "bdata": "base64", "shape": "2, 3"}</c>,
    /// little-endian, row by row; <see langword="null"/> where none are packed.
    /// </summary>
    private static double[]? Packed(JsonElement? json)
    {
        if (json is not { } packed || packed.Text("dtype") is not { } type || packed.At("bdata") is not { } data
            || !data.TryGetBytesFromBase64(out byte[]? bytes))
        {
            return null;
        }

        return type switch
        {
            "f8" => MemoryMarshal.Cast<byte, double>(bytes).ToArray(),
            "f4" => Widen(MemoryMarshal.Cast<byte, float>(bytes)),
            "i4" => Widen(MemoryMarshal.Cast<byte, int>(bytes)),
            "u4" => Widen(MemoryMarshal.Cast<byte, uint>(bytes)),
            "i2" => Widen(MemoryMarshal.Cast<byte, short>(bytes)),
            "u2" => Widen(MemoryMarshal.Cast<byte, ushort>(bytes)),
            "i1" => Widen(MemoryMarshal.Cast<byte, sbyte>(bytes)),
            "u1" => Widen<byte>(bytes),
            _ => null,
        };
    }

    /// <summary>Packed numbers in rows; <see langword="null"/> where no rectangle is packed.</summary>
    private static double[,]? PackedMatrix(JsonElement? json)
    {
        int[] shape = [.. (json?.Text("shape") ?? "").Split(',')
            .Select(size => int.TryParse(size, CultureInfo.InvariantCulture, out int count) ? count : 0)];
        if (Packed(json) is not { } numbers || shape is not [> 0 and var rows, > 0 and var columns] || numbers.Length != rows * columns)
            return null;
        var matrix = new double[rows, columns];
        Buffer.BlockCopy(numbers, 0, matrix, 0, numbers.Length * sizeof(double));
        return matrix;
    }

    private static double[] Widen<T>(ReadOnlySpan<T> numbers)
        where T : struct, IConvertible
    {
        var wide = new double[numbers.Length];
        for (int i = 0; i < wide.Length; i++)
            wide[i] = numbers[i].ToDouble(CultureInfo.InvariantCulture);
        return wide;
    }

    /// <summary>A colour as <c>#rrggbb</c>; <see langword="null"/> for names and lists, where our palette chooses.</summary>
    public static string? Color(this JsonElement json, params ReadOnlySpan<string> path)
    {
        string text = json.Text(path) ?? "";
        if (Hex().IsMatch(text))
            return text.ToLowerInvariant();
        Match rgb = Channels().Match(text);
        return rgb.Success ? new Rgb(Channel(rgb, 1), Channel(rgb, 2), Channel(rgb, 3)).ToString() : null;
    }

    /// <summary>The colours of a scale; <see langword="null"/> for the name of one that is not known here.</summary>
    public static ColorScale? Scale(this JsonElement trace)
    {
        ColorScale? scale = trace.Text("colorscale") switch
        {
            "Viridis" => Viridis,
            "Cividis" => ColorScale.Cividis,
            "Greys" => new(["#000000", "#ffffff"]),
            "Bluered" => new(["#0000ff", "#ff0000"]),
            _ => WrittenOut(trace.List("colorscale")),
        };
        return scale is not null && trace.Switch("reversescale") == true ? new([.. scale.Stops.Reverse()], scale.Diverging) : scale;
    }

    private static ColorScale Viridis { get; } = new(
        ["#440154", "#482475", "#414487", "#355f8d", "#2a788e", "#21918c", "#22a884", "#44bf70", "#7ad151", "#bddf26", "#fde725"]);

    private static ColorScale? WrittenOut(JsonElement[] stops)
    {
        double[] places = [.. stops.Select(stop => stop.Numbers() is [var place, ..] ? place : double.NaN)];
        string?[] colors = [.. stops.Select(stop => stop.List() is [_, var color] ? color.Color() : null)];
        if (colors.Length < 2 || colors.Contains(null) || places.Any(double.IsNaN))
            return null;
        return places.Select((place, i) => Math.Abs(place - ((double)i / (places.Length - 1)))).Max() < 0.01
            ? new([.. colors.OfType<string>()])
            : new([.. Enumerable.Range(0, EvenStops + 1).Select(i => At((double)i / EvenStops))]);

        string At(double t)
        {
            int next = Math.Clamp(Array.FindIndex(places, place => place >= t), 1, places.Length - 1);
            double share = places[next] > places[next - 1] ? (t - places[next - 1]) / (places[next] - places[next - 1]) : 1;
            return Rgb.Mix(Rgb.Parse(colors[next - 1]!), Rgb.Parse(colors[next]!), Math.Clamp(share, 0, 1)).ToString();
        }
    }

    private static byte Channel(Match rgb, int group) =>
        (byte)Math.Clamp(double.Parse(rgb.Groups[group].Value, CultureInfo.InvariantCulture), 0, 255);

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();

    [GeneratedRegex(@"^rgba?\(\s*([\d.]+)\s*,\s*([\d.]+)\s*,\s*([\d.]+)")]
    private static partial Regex Channels();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
