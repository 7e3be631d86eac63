using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LrNotebooks.Scripting.Notebooks;

/// <summary>
/// JSON as Python reads and writes it: <c>NaN</c> and <c>Infinity</c> are numbers, and <c>\ud800</c>, half of a surrogate pair, is a character. .NET's reader
/// takes neither; both are put into other words for it, and taken back in what it has read.
/// </summary>
internal static partial class LenientJson
{
    private const string Halves = "\\ud";

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is no JSON, not even Python's.</exception>
    public static JsonNode? Parse(string text, JsonDocumentOptions options)
    {
        if (!text.Contains("NaN", StringComparison.Ordinal) && !text.Contains("Infinity", StringComparison.Ordinal)
            && !text.Contains(Halves, StringComparison.OrdinalIgnoreCase))
            return JsonNode.Parse(text, documentOptions: options);
        // Of the characters that mean nothing, one that the text does not use.
        var mark = Enumerable.Range(0xE000, 0x1900).Select(code => (char)code).First(c => !text.Contains(c));
        var words = Tokens().Replace(text, token => token.Value[0] == '"'
            ? Escapes().Replace(token.Value, escape => escape.Groups[1] is { Success: true } half ? mark + half.Value : escape.Value)
            : $"\"{mark}{mark}{token.Value}\"");
        return Restore(JsonNode.Parse(words, documentOptions: options), mark);
    }

    private static JsonNode? Restore(JsonNode? node, char mark) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(Text(member.Key, mark), Restore(member.Value, mark)))),
        JsonArray items => new JsonArray([.. items.Select(item => Restore(item, mark))]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Contains(mark) => text.StartsWith($"{mark}{mark}", StringComparison.Ordinal)
            ? JsonValue.Create(double.Parse(text.AsSpan(2), CultureInfo.InvariantCulture))
            : JsonValue.Create(Text(text, mark)),
        _ => node?.DeepClone(),
    };

    private static string Text(string text, char mark)
    {
        if (text.StartsWith($"{mark}{mark}", StringComparison.Ordinal))
            throw new JsonException($"{text[2..]} is no name of a member");
        return !text.Contains(mark) ? text : Regex.Replace(
            text, mark + "(.{4})", half => ((char)int.Parse(half.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
    }

    /// <summary>Strings, so that what they hold is none, and the numbers that JSON does not have.</summary>
    [GeneratedRegex("""
        "(?>[^"\\]+|\\.)*"|-?Infinity|NaN
        """, RegexOptions.Singleline)]
    private static partial Regex Tokens();

    /// <summary>The escapes of a string; a half of a pair without its other half in a group.</summary>
    [GeneratedRegex("""
        \\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u([dD][89a-fA-F][0-9a-fA-F]{2})|\\.
        """, RegexOptions.Singleline)]
    private static partial Regex Escapes();
}
