using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>A documentation comment as sections of text.</summary>
internal sealed class DocumentationText(HelpStyle style, Compilation compilation, bool isDetailed)
{
    private const int MostRemarks = 300;

    /// <summary>Summary, parameters, what is returned and thrown, and remarks: their beginning, or all of them and examples.</summary>
    public IEnumerable<string> Write(XElement member) =>
    [
        .. member.Elements("summary").Select(Prose),
        Entries(member, "typeparam", "Type parameters", NameOf),
        Entries(member, "param", "Parameters", NameOf),
        .. Section(member, "returns", "Returns"),
        .. Section(member, "value", "Value"),
        Entries(member, "exception", "Exceptions", thrown => DocumentationProse.NameOf(thrown.Attribute("cref")?.Value ?? "", compilation)),
        .. Remarks(member),
        .. isDetailed ? Section(member, "example", "Example") : [],
    ];

    private static string NameOf(XElement entry) => entry.Attribute("name")?.Value ?? "";

    private string Prose(XElement element) => DocumentationProse.Write(element, style, compilation);

    private IEnumerable<string> Section(XElement member, string name, string heading) =>
        from element in member.Elements(name)
        let text = Prose(element)
        where text.Length > 0
        select $"{style.Heading(heading)}\n\n{text}";

    private IEnumerable<string> Remarks(XElement member) => Section(member, "remarks", "Remarks").Select(section =>
    {
        if (isDetailed || section.Length <= MostRemarks)
            return section;
        var end = section.LastIndexOf(' ', MostRemarks);
        var cut = section[..(end < 0 ? MostRemarks : end)];
        // Half a piece of code would turn the rest into code.
        var code = cut.IndexOf("\n\n```", StringComparison.Ordinal);
        return (code < 0 ? cut : cut[..code]) + " ...";
    });

    private string Entries(XElement member, string name, string heading, Func<XElement, string> title)
    {
        var entries = member.Elements(name).Select(entry => style.Bullet($"{style.Code(title(entry))}: {Prose(entry)}")).ToList();
        return entries.Count == 0 ? "" : $"{style.Heading(heading)}\n\n{string.Join('\n', entries)}";
    }

    /// <summary>The lines of code without the indentation that all have, and without blank ones around.</summary>
    public static string Unindented(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var indent = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : "")).Trim('\n');
    }
}

/// <summary>The content of an element of a documentation comment as text.</summary>
internal sealed partial class DocumentationProse
{
    private readonly HelpStyle _style;
    private readonly Compilation _compilation;
    private readonly List<string> _blocks = [];
    private readonly StringBuilder _paragraph = new();

    private DocumentationProse(HelpStyle style, Compilation compilation) => (_style, _compilation) = (style, compilation);

    /// <summary>The paragraphs, lists and pieces of code, with a blank line between two.</summary>
    public static string Write(XElement element, HelpStyle style, Compilation compilation)
    {
        var prose = new DocumentationProse(style, compilation);
        prose.Append(element);
        prose.EndParagraph();
        return string.Join("\n\n", prose._blocks);
    }

    private void Append(XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                _paragraph.Append(_style.Prose(Blanks().Replace(text.Value, " ")));
            else if (node is XElement inner)
                AppendElement(inner);
        }
    }

    private void AppendElement(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "c" or "tt":
                _paragraph.Append(_style.Code(Blanks().Replace(element.Value, " ").Trim()));
                break;
            case "see" or "seealso":
                _paragraph.Append(Reference(element));
                break;
            case "paramref" or "typeparamref":
                _paragraph.Append(_style.Code(element.Attribute("name")?.Value ?? ""));
                break;
            case "code":
                AppendBlock(_style.CodeBlock(DocumentationText.Unindented(element.Value)));
                break;
            case "list":
                AppendBlock(string.Join('\n', element.Elements("item").Select(item => _style.Bullet(Item(item)))));
                break;
            case "para" or "br":
                EndParagraph();
                Append(element);
                EndParagraph();
                break;
            default:
                Append(element);
                break;
        }
    }

    private void AppendBlock(string block)
    {
        EndParagraph();
        _blocks.Add(block);
    }

    private void EndParagraph()
    {
        var paragraph = _paragraph.ToString().Trim();
        _paragraph.Clear();
        if (paragraph.Length > 0)
            _blocks.Add(Blanks().Replace(paragraph, " "));
    }

    private string Item(XElement item) => item.Element("term") is { } term && item.Element("description") is { } description
        ? $"{Write(term, _style, _compilation)}: {Write(description, _style, _compilation)}" : Write(item, _style, _compilation);

    private string Reference(XElement see)
    {
        if (see.Attribute("href")?.Value is { } address)
            return _style.Link(see.Value.Length > 0 ? see.Value : address, address);
        return see.Value.Length > 0 ? _style.Prose(see.Value)
            : _style.Code(see.Attribute("cref")?.Value is { } cref ? NameOf(cref, _compilation) : see.Attribute("langword")?.Value ?? "");
    }

    /// <summary>What a reader sees of a <c>cref</c>, for example <c>List&lt;T&gt;.Add(T)</c> for <c>M:System.Collections.Generic.List`1.Add(`0)</c>.</summary>
    public static string NameOf(string cref, Compilation compilation)
    {
        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(cref, compilation) is { } symbol)
            return symbol.ToDisplayString(SymbolFormats.Reference);
        // Neither the assembly nor the compiler that read the comment knows it: what it is called is all there is to say.
        var name = Kind().Replace(cref, "");
        var arguments = name.IndexOf('(', StringComparison.Ordinal);
        var path = (arguments < 0 ? name : name[..arguments]).Split('.');
        var isType = cref.StartsWith("T:", StringComparison.Ordinal) || path.Length == 1;
        return Arity().Replace(isType ? path[^1] : $"{path[^2]}.{path[^1]}", "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^[A-Z!]:")]
    private static partial Regex Kind();

    [GeneratedRegex("`+[0-9]+")]
    private static partial Regex Arity();
}

/// <summary>A way to write documentation.</summary>
internal abstract class HelpStyle
{
    /// <summary>Text without any marks.</summary>
    public static HelpStyle Plain { get; } = new PlainStyle();

    /// <summary>Markdown as notebooks show it.</summary>
    public static HelpStyle Markdown { get; } = new MarkdownStyle();

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

    private sealed class PlainStyle : HelpStyle
    {
        public override string Prose(string text) => text;

        public override string Code(string text) => text;

        public override string CodeBlock(string code) => code;

        public override string Heading(string text) => text + ":";

        public override string Bullet(string text) => "  " + text.ReplaceLineEndings("\n  ");

        public override string Link(string text, string address) => text == address ? address : $"{text} ({address})";
    }

    private sealed class MarkdownStyle : HelpStyle
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
