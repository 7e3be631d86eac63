using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Notebooks;

/// <summary>From a notebook's JSON to the text that Python's nbformat would write for it, byte for byte.</summary>
internal static class NotebookWriter
{
    // What nbformat and notebook servers keep in memory and never store.
    private static readonly string[] TransientNotebookKeys = ["orig_nbformat", "orig_nbformat_minor", "signature"];
    private const string TransientCellKey = "trusted";

    /// <summary>The text. What is only kept in memory is taken out of the JSON, and its long texts are split into lines.</summary>
    public static string Write(JsonObject notebook)
    {
        foreach (var key in TransientNotebookKeys)
            notebook["metadata"]!.AsObject().Remove(key);
        foreach (var cell in notebook["cells"]!.AsArray().Select(cell => cell!.AsObject()))
        {
            cell["metadata"]!.AsObject().Remove(TransientCellKey);
            cell["source"] = Split(cell["source"]!.GetValue<string>());
            foreach (var (_, bundle) in cell["attachments"] as JsonObject ?? [])
                SplitAll(bundle!.AsObject());
            foreach (var output in (cell["outputs"] as JsonArray ?? []).Select(output => output!.AsObject()))
            {
                if (output["data"] is JsonObject data)
                    SplitAll(data);
                if (output["text"] is JsonValue text)
                    output["text"] = Split(text.GetValue<string>());
            }
        }
        return PythonJson.Write(notebook) + "\n";
    }

    /// <summary>Splits each text of a mime bundle that nbformat stores in lines.</summary>
    private static void SplitAll(JsonObject bundle)
    {
        foreach (var (mimeType, value) in bundle.ToArray())
        {
            var isInLines = mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "application/javascript" or "image/svg+xml";
            if (isInLines && value?.GetValueKind() == JsonValueKind.String)
                bundle[mimeType] = Split(value.GetValue<string>());
        }
    }

    /// <summary>
    /// The lines with their ends, split where Python's <c>str.splitlines</c> splits: nbformat does, and a notebook should come out the same
    /// from both.
    /// </summary>
    private static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !IsLineEnd(text[end]))
                end++;
            end += end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1;
            end = Math.Min(end, text.Length);
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\v' or '\f' or (>= '\x1c' and <= '\x1e') or '\x85' or '\u2028' or '\u2029';
}

/// <summary>
/// JSON as Python's <c>json.dumps(…, ensure_ascii=False, indent=1, sort_keys=True)</c> writes it: the form of every notebook that Jupyter
/// saved, so that a diff shows only what changed.
/// </summary>
internal static class PythonJson
{
    private static readonly Comparer<string> CodePoints = Comparer<string>.Create(CompareCodePoints);

    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node, indent: 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int indent)
    {
        switch (node?.GetValueKind() ?? JsonValueKind.Null)
        {
            case JsonValueKind.Object:
                var members = node!.AsObject().OrderBy(member => member.Key, CodePoints);
                WriteList(text, '{', '}', members, indent, member =>
                {
                    WriteString(text, member.Key);
                    text.Append(": ");
                    Write(text, member.Value, indent + 1);
                });
                break;
            case JsonValueKind.Array:
                WriteList(text, '[', ']', node!.AsArray(), indent, item => Write(text, item, indent + 1));
                break;
            case JsonValueKind.String:
                WriteString(text, node!.GetValue<string>());
                break;
            case JsonValueKind.Number:
                text.Append(Number(node!.AsValue()));
                break;
            case var kind:
                text.Append(kind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => "null" });
                break;
        }
    }

    private static void WriteList<T>(StringBuilder text, char open, char close, IEnumerable<T> items, int indent, Action<T> write)
    {
        text.Append(open);
        var any = false;
        foreach (var item in items)
        {
            text.Append(any ? ",\n" : "\n").Append(' ', indent + 1);
            write(item);
            any = true;
        }
        if (any)
            text.Append('\n').Append(' ', indent);
        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                // Half of a pair, which UTF-8 cannot hold.
                _ when char.IsSurrogate(c) && !IsInPair(value, i) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }

    private static bool IsInPair(string text, int i) =>
        (i + 1 < text.Length && char.IsSurrogatePair(text, i)) || (i > 0 && char.IsSurrogatePair(text, i - 1));

    /// <summary>A number as Python writes it after reading it: integers as they are, anything else as <c>repr(float)</c>.</summary>
    private static string Number(JsonValue number)
    {
        if (!number.TryGetValue<JsonElement>(out _) && number.TryGetValue<double>(out var special) && !double.IsFinite(special))
            return double.IsNaN(special) ? "NaN" : special > 0 ? "Infinity" : "-Infinity";
        var json = number.ToJsonString();
        if (json.AsSpan().IndexOfAny(".eE") < 0)
            return json == "-0" ? "0" : json;
        var value = double.Parse(json, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
            return value > 0 ? "Infinity" : "-Infinity";
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        // .NET changes to an exponent from 1e17 on, repr from 1e16 on; below 1e-4 both do.
        if (Math.Abs(value) is >= 1e16 and < 1e17)
            return shortest.TrimEnd('0').Insert(value < 0 ? 2 : 1, ".").TrimEnd('.') + "e+16";
        return shortest.Contains('E') ? shortest.Replace('E', 'e') : shortest.Contains('.') ? shortest : shortest + ".0";
    }

    /// <summary>Orders strings by Unicode code point, as Python does; UTF-16 order differs beyond the basic plane.</summary>
    private static int CompareCodePoints(string x, string y)
    {
        var same = x.AsSpan().CommonPrefixLength(y);
        return same < Math.Min(x.Length, y.Length) ? Weight(x[same]).CompareTo(Weight(y[same])) : x.Length.CompareTo(y.Length);
    }

    // A surrogate stands for a code point above every single char, U+E000 to U+FFFF included.
    private static int Weight(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
