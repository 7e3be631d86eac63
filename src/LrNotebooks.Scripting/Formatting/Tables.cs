using System.Net;

namespace LrNotebooks.Scripting.Formatting;

/// <summary>Rows and columns, as HTML and as text.</summary>
internal static class Tables
{
    /// <summary>What <c>#!whos</c> shows: the variables in order of name.</summary>
    public static MimeBundle OfVariables(IEnumerable<SessionVariable> variables)
    {
        string[] headers = ["Variable", "Type", "Value"];
        var rows = variables
            .OrderBy(variable => variable.Name, StringComparer.Ordinal)
            .Select(variable => new[] { variable.Name, TypeNames.Of(variable.Type), PlainText.Brief(variable.Value) })
            .ToList();
        return new MimeBundle { { MimeTypes.Html, Html(headers, rows) }, { MimeTypes.Plain, Text(headers, rows) } };
    }

    /// <summary>Records and anonymous objects as an HTML table: a row each, a column for each property.</summary>
    /// <returns>The table; null when the elements are something else, or not all of one type.</returns>
    public static string? OfRecords(Sequence sequence)
    {
        if (sequence.Items is not [{ } first, ..])
            return null;
        var type = first.GetType();
        if (!TypeFacts.IsRecord(type) || sequence.Items.Any(item => item?.GetType() != type))
            return null;
        var columns = TypeFacts.Members(type);
        if (columns.Count == 0)
            return null;
        var rows = sequence.Items.Select(item => columns.Select(column => column.Read(item!)).Select(value => value as string ?? PlainText.Brief(value)));
        return Html(columns.Select(column => column.Name), rows) + (sequence.More.Length == 0 ? "" : $"<p>{sequence.More}</p>");
    }

    /// <summary>One header row and the rows; all text is escaped.</summary>
    private static string Html(IEnumerable<string> headers, IEnumerable<IEnumerable<string>> rows)
    {
        static string Row(string tag, IEnumerable<string> cells) =>
            $"<tr>{string.Concat(cells.Select(cell => $"<{tag}>{WebUtility.HtmlEncode(cell)}</{tag}>"))}</tr>";
        return $"<table><thead>{Row("th", headers)}</thead><tbody>{string.Concat(rows.Select(row => Row("td", row)))}</tbody></table>";
    }

    /// <summary>One header line, a rule, and the rows, in aligned columns.</summary>
    private static string Text(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = headers.Select((header, column) => rows.Select(row => row[column].Length).Append(header.Length).Max()).ToArray();
        string Line(IEnumerable<string> cells) => string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
        return string.Join('\n', rows.Select(Line).Prepend(Line(widths.Select(width => new string('-', width)))).Prepend(Line(headers)));
    }
}
