namespace LrNotebooks.Printing;

/// <summary>
/// Names the class that knows how instances of the marked type look in a notebook. A host (our session, .NET Interactive)
/// finds it by this attribute's <em>name</em> and properties, so that neither side refers to the other's assembly.
/// </summary>
/// <param name="formatterSourceType">
/// A class with a public parameterless constructor and a method <c>IEnumerable&lt;object&gt; CreateTypeFormatters()</c>;
/// <see cref="FormatterSource{T}"/> is the base to derive it from.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = true)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The class that creates the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The mime types that a host which shows only some of them should choose, best first.</summary>
    public string[]? PreferredMimeTypes { get; set; }
}

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

/// <summary>
/// Writes instances of <typeparamref name="T"/> as one mime type. Hosts look up <see cref="MimeType"/> and
/// <see cref="Format"/> by name, so the class must not get an overload of either.
/// </summary>
/// <typeparam name="T">The type that is written.</typeparam>
/// <param name="mimeType">For example <c>text/html</c>. Types that end in <c>json</c> are written as JSON text.</param>
/// <param name="write">Gives the text for an instance.</param>
public sealed class MimeFormatter<T>(string mimeType, Func<T, string> write)
{
    /// <summary>The mime type of what <see cref="Format"/> writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes <paramref name="instance"/>; false, and nothing written, if it is not a
    /// <typeparamref name="T"/>.</summary>
    /// <param name="instance">The value to show.</param>
    /// <param name="writer">Receives the text.</param>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value) return false;
        writer.Write(write(value));
        return true;
    }
}

/// <summary>The mime types that this library's formatters write.</summary>
public static class MediaTypes
{
    /// <summary>HTML fragment.</summary>
    public const string Html = "text/html";

    /// <summary>Plain text.</summary>
    public const string Plain = "text/plain";

    /// <summary>Scalable picture.</summary>
    public const string Svg = "image/svg+xml";

    /// <summary>A plotly.js figure as JSON.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Which document's claims a cell checked, and how many matched: <c>{"document","matched","total"}</c>.</summary>
    public const string Claims = "application/vnd.lrnotebooks.claims+json";
}
