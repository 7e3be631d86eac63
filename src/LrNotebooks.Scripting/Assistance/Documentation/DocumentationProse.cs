using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>The content of an element of a documentation comment as text.</summary>
internal sealed partial class DocumentationProse
{
    private readonly TextStyle _style;
    private readonly Compilation _compilation;
    private readonly List<string> _blocks = [];
    private readonly StringBuilder _paragraph = new();

    private DocumentationProse(TextStyle style, Compilation compilation) => (_style, _compilation) = (style, compilation);

    /// <summary>The paragraphs, lists and pieces of code, with a blank line between two.</summary>
    public static string Write(XElement element, TextStyle style, Compilation compilation)
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
                AppendBlock(_style.CodeBlock(CodeLines.Of(element.Value)));
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
            : _style.Code(see.Attribute("cref")?.Value is { } cref ? CrefName.Of(cref, _compilation) : see.Attribute("langword")?.Value ?? "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
