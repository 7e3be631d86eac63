using System.Globalization;
using System.Net;
using System.Text;
using LrNotebooks.Printing;

namespace LrNotebooks.Tables;

/// <summary>A table whose cells are text: what is left to do is to draw it.</summary>
/// <param name="Title">Line above the table.</param>
/// <param name="Headers">Titles of the columns.</param>
/// <param name="Right">For each column, whether it stands to the right.</param>
/// <param name="Top">Rows before the notice.</param>
/// <param name="Notice">How many rows are left out, in words; null if none is.</param>
/// <param name="Bottom">Rows after the notice.</param>
internal sealed record TableLayout(
    string? Title, string[] Headers, bool[] Right, IReadOnlyList<string[]> Top, string? Notice, IReadOnlyList<string[]> Bottom)
{
    private const string Match = "✓";
    private const string Mismatch = "✗";
    private const string Gap = "  ";

    /// <param name="title">Line above the table.</param>
    /// <param name="headers">Titles of the columns.</param>
    /// <param name="rows">All the rows.</param>
    /// <param name="formats">Python formats of some columns, by their number.</param>
    /// <param name="limit">How many rows are shown from the top and from the end.</param>
    public static TableLayout Of(
        string? title, string[] headers, IReadOnlyList<object?[]> rows, IReadOnlyDictionary<int, string> formats, (int First, int Last) limit)
    {
        var hidden = Math.Max(0, rows.Count - (long)limit.First - limit.Last);
        var words = hidden == 1 ? "row" : "rows";
        var notice = hidden == 0 ? null : limit.Last == 0 ? $"… {hidden} more {words}" : $"… {hidden} {words} not shown";
        bool[] right = [.. headers.Select((_, column) => IsNumeric(column))];
        return new(title, headers, right, Text(hidden == 0 ? rows : rows.Take(limit.First)), notice, Text(hidden == 0 ? [] : rows.TakeLast(limit.Last)));

        bool IsNumeric(int column) =>
            rows.Any(row => row[column] is not null) && rows.All(row => row[column] is null || IsNumber(row[column]));

        List<string[]> Text(IEnumerable<object?[]> some) =>
            [.. some.Select(row => row.Select((value, column) => Cell(value, formats.GetValueOrDefault(column))).ToArray())];
    }

    private static string Cell(object? value, string? format) => value switch
    {
        null => "",
        bool holds => holds ? Match : Mismatch,
        string text => text.ReplaceLineEndings(" "),
        IConvertible when format is not null => Python.Format(format, value),
        float number => PythonNumbers.General(number),
        double number => PythonNumbers.General(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Whether the cell reads as a number, so that a column of such cells stands to the right.</summary>
    private static bool IsNumber(object? value) => value switch
    {
        string text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        bool or char or Enum or DateTime => false,
        _ => value is IConvertible,
    };

    /// <summary>The table as aligned text.</summary>
    public string ToText()
    {
        string[][] rows = [Headers, .. Top, .. Bottom];
        int[] widths = [.. Headers.Select((_, column) => rows.Max(row => DisplayWidth(row[column])))];

        var text = new StringBuilder();
        if (Title is not null) text.Append(Title).Append('\n');
        AppendText(text, Headers, widths);
        text.AppendJoin(Gap, widths.Select(width => new string('─', width))).Append('\n');
        foreach (var row in Top) AppendText(text, row, widths);
        if (Notice is not null) text.Append(Notice).Append('\n');
        foreach (var row in Bottom) AppendText(text, row, widths);
        return text.ToString().TrimEnd('\n');
    }

    private void AppendText(StringBuilder text, string[] cells, int[] widths)
    {
        var padded = cells.Select((cell, column) =>
        {
            var blank = new string(' ', widths[column] - DisplayWidth(cell));
            return Right[column] ? blank + cell : cell + blank;
        });
        text.Append(string.Join(Gap, padded).TrimEnd(' ')).Append('\n');
    }

    /// <summary>How many columns of a terminal a text fills: the documents' Chinese terms take two a character.</summary>
    private static int DisplayWidth(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune) ? 2 : 1);

    // The wide blocks of Unicode's East Asian Width that can stand in a table: Hangul, CJK, full-width forms.
    private static bool IsWide(Rune rune) => rune.Value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>
    /// The table as HTML. No colour of its own is set, so it reads on white and on dark. Alignment is an attribute because GitHub removes
    /// styles from a notebook's output; to the left it is a style too, because Jupyter's pages align every cell to the right.
    /// </summary>
    public string ToHtml()
    {
        var html = new StringBuilder();
        html.Append("<table cellpadding=\"4\" style=\"color:inherit;border-collapse:collapse;font-variant-numeric:tabular-nums\">\n");
        if (Title is not null) html.Append("<caption style=\"text-align:left\">").Append(WebUtility.HtmlEncode(Title)).Append("</caption>\n");
        html.Append("<thead>");
        AppendHtml(html, Headers, "th", "border-bottom:1px solid currentColor");
        html.Append("</thead>\n<tbody>\n");
        foreach (var row in Top) AppendHtml(html, row, "td", "");
        if (Notice is not null)
            html.Append("<tr><td colspan=\"").Append(Headers.Length).Append("\">").Append(Notice).Append("</td></tr>\n");
        foreach (var row in Bottom) AppendHtml(html, row, "td", "");
        return html.Append("</tbody>\n</table>\n").ToString();
    }

    private void AppendHtml(StringBuilder html, string[] cells, string tag, string style)
    {
        html.Append("<tr>");
        for (var column = 0; column < cells.Length; column++)
        {
            var align = Right[column] ? "right" : "left";
            var styles = Right[column] ? style : $"text-align:left;{style}";
            var text = WebUtility.HtmlEncode(cells[column]);
            if (cells[column] == Mismatch) text = $"<b>{text}</b>";
            html.Append('<').Append(tag).Append(" align=\"").Append(align).Append('"');
            if (styles.Length > 0) html.Append(" style=\"").Append(styles.TrimEnd(';')).Append('"');
            html.Append('>').Append(text).Append("</").Append(tag).Append('>');
        }
        html.Append("</tr>\n");
    }
}
