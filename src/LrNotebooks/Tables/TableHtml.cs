using System.Net;
using System.Text;

namespace LrNotebooks.Tables;

/// <summary>
/// Draws a table as HTML. No colour of its own is set, so it reads on white and on dark. Alignment is an attribute because GitHub
/// removes styles from a notebook's output; to the left it is a style too, because Jupyter's pages align every cell to the right.
/// </summary>
internal static class TableHtml
{
    public static string Write(TableLayout table)
    {
        var html = new StringBuilder();
        html.Append("<table cellpadding=\"4\" style=\"color:inherit;border-collapse:collapse;font-variant-numeric:tabular-nums\">\n");
        if (table.Title is { } title) html.Append("<caption style=\"text-align:left\">").Append(WebUtility.HtmlEncode(title)).Append("</caption>\n");
        html.Append("<thead>");
        AppendRow(html, table, table.Headers, "th", "border-bottom:1px solid currentColor");
        html.Append("</thead>\n<tbody>\n");
        foreach (var row in table.Top) AppendRow(html, table, row, "td", "");
        if (table.Notice is { } notice)
            html.Append("<tr><td colspan=\"").Append(table.Headers.Length).Append("\">").Append(notice).Append("</td></tr>\n");
        foreach (var row in table.Bottom) AppendRow(html, table, row, "td", "");
        return html.Append("</tbody>\n</table>\n").ToString();
    }

    private static void AppendRow(StringBuilder html, TableLayout table, string[] cells, string tag, string style)
    {
        html.Append("<tr>");
        for (var column = 0; column < cells.Length; column++)
        {
            var align = table.Right[column] ? "right" : "left";
            var styles = table.Right[column] ? style : $"text-align:left;{style}";
            var text = WebUtility.HtmlEncode(cells[column]);
            if (cells[column] == CellText.Mismatch) text = $"<b>{text}</b>";
            html.Append('<').Append(tag).Append(" align=\"").Append(align).Append('"');
            if (styles.Length > 0) html.Append(" style=\"").Append(styles.TrimEnd(';')).Append('"');
            html.Append('>').Append(text).Append("</").Append(tag).Append('>');
        }
        html.Append("</tr>\n");
    }
}
