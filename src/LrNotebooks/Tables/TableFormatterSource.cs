using LrNotebooks.Printing;

namespace LrNotebooks.Tables;

/// <summary>Shows a <see cref="Table"/> in a notebook.</summary>
public sealed class TableFormatterSource() : FormatterSource<Table>(
    (MimeTypes.Html, table => table.ToHtml()), (MimeTypes.Plain, table => table.ToString()));
