namespace LrNotebooks.Scripting;

/// <summary>An HTML fragment that is shown as HTML.</summary>
/// <param name="content">The fragment.</param>
public sealed class HtmlContent(string content)
{
    /// <summary>The fragment.</summary>
    public string Content { get; } = content;

    /// <inheritdoc/>
    public override string ToString() => Content;
}
