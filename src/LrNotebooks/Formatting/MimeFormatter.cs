namespace LrNotebooks.Printing;

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
