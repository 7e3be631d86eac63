namespace LrNotebooks.Scripting.Assistance;

/// <summary>A way to write documentation.</summary>
internal abstract class TextStyle
{
    /// <summary>Text without any marks.</summary>
    public static TextStyle Plain { get; } = new PlainStyle();

    /// <summary>Markdown as notebooks show it.</summary>
    public static TextStyle Markdown { get; } = new MarkdownStyle();

    /// <summary>Prose, which must not be read as marks.</summary>
    public abstract string Prose(string text);

    /// <summary>A name or expression within prose.</summary>
    public abstract string Code(string text);

    /// <summary>Lines of C#.</summary>
    public abstract string CodeBlock(string code);

    /// <summary>What a section starts with.</summary>
    public abstract string Heading(string text);

    /// <summary>An entry of a list.</summary>
    public abstract string Bullet(string text);

    /// <summary>A link.</summary>
    public abstract string Link(string text, string address);

    private sealed class PlainStyle : TextStyle
    {
        public override string Prose(string text) => text;

        public override string Code(string text) => text;

        public override string CodeBlock(string code) => code;

        public override string Heading(string text) => text + ":";

        public override string Bullet(string text) => "  " + text.ReplaceLineEndings("\n  ");

        public override string Link(string text, string address) => text == address ? address : $"{text} ({address})";
    }

    private sealed class MarkdownStyle : TextStyle
    {
        public override string Prose(string text) =>
            string.Concat(text.Select(c => c is '\\' or '`' or '*' or '_' or '<' or '[' or '$' ? $"\\{c}" : c.ToString()));

        public override string Code(string text) => text.Contains('`') ? $"`` {text} ``" : $"`{text}`";

        public override string CodeBlock(string code) => $"```csharp\n{code}\n```";

        public override string Heading(string text) => $"**{text}**";

        public override string Bullet(string text) => "- " + text.ReplaceLineEndings("\n  ");

        public override string Link(string text, string address) => $"[{Prose(text)}]({address})";
    }
}
