using System.Globalization;
using System.Text;

namespace LrNotebooks.Cli.Labs;

/// <summary>Tables as RFC 4180 has them.</summary>
internal static class Csv
{
    /// <summary>One line.</summary>
    public static string Line(params IEnumerable<string> fields) => string.Join(',', fields.Select(Field)) + "\n";

    /// <summary>A number with a point; empty for null.</summary>
    public static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The records of a text.</summary>
    public static IEnumerable<IReadOnlyList<string>> Read(string text) => Split(text).Select(fields => fields.ConvertAll(Plain));

    private static IEnumerable<List<string>> Split(string text)
    {
        var (fields, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || c is not (',' or '\n' or '\r'))
                field.Append(c);
            else if (c != '\r')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return fields;
                    fields = [];
                }
            }
        }
        if (fields.Count > 0 || field.Length > 0)
            yield return [.. fields, field.ToString()];
    }

    // A sheet takes a text that starts so for a formula, and a student may have chosen the text.
    private static bool IsFormula(string text) => text is ['=' or '@' or '\t', ..]
        || (text is ['+' or '-', ..] && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private static string Plain(string field) => field is ['\'', .. var text] && IsFormula(text) ? text : field;

    private static string Field(string text)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
