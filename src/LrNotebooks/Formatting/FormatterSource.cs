namespace LrNotebooks.Printing;

/// <summary>
/// A formatter source in one line:
/// <c>public sealed class PieSource() : FormatterSource&lt;Pie&gt;(("text/html", p => p.ToHtml()), ("text/plain", p =>
/// p.ToString()));</c>
/// </summary>
/// <typeparam name="T">The type whose instances are shown.</typeparam>
/// <param name="formats">Mime type and writer, best first.</param>
public abstract class FormatterSource<T>(params (string MimeType, Func<T, string> Write)[] formats)
{
    /// <summary>One formatter for each mime type. Hosts call this by name.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
        formats.Select(format => new MimeFormatter<T>(format.MimeType, format.Write));
}
