using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LrNotebooks.Cli.Html;

/// <summary>
/// Prose as Jupyter shows it: tables, task lists, formulas between dollar signs. As in Jupyter, formulas are taken out before Markdown
/// reads the text and put back as HTML afterwards: in <c>$|a_1| * b_2$</c> no sign means a table, a list or emphasis.
/// </summary>
/// <remarks>
/// Markdig's own mathematics stops short of that: there a line that begins with a sign ends a formula for a list, and a dollar with a
/// letter or digit beside it (<c>学习率$\eta$</c>, <c>a$x$b</c>) opens or closes none.
/// </remarks>
internal sealed partial class MarkdownHtml
{
    // Private characters that no prose contains.
    private const char Open = '\uE0F0';
    private const char Close = '\uE0F1';

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseTaskLists()
        .UseAutoLinks()
        .UseFootnotes()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    private readonly List<string> _formulas = [];

    /// <summary>Reads a text, whose <see cref="Document"/> may then be changed.</summary>
    public MarkdownHtml(string markdown) => Document = Markdown.Parse(TakeOutFormulas(markdown), Pipeline);

    /// <summary>The text's tree, with a mark for each formula.</summary>
    public MarkdownDocument Document { get; }

    /// <summary>HTML for a text.</summary>
    public static string Render(string markdown)
    {
        var text = new MarkdownHtml(markdown);
        return text.Render(text.Document);
    }

    /// <summary>HTML for the tree or a part of it.</summary>
    public string Render(MarkdownObject node)
    {
        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(node);
        return Marks().Replace(writer.ToString(), mark => _formulas[int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture)]);
    }

    private string TakeOutFormulas(string markdown) => Pieces().Replace(markdown, piece =>
    {
        var display = piece.Groups["display"];
        var inline = piece.Groups["inline"];
        if (!display.Success && !inline.Success)
        {
            return piece.Value;
        }
        _formulas.Add(Formula.ToHtml(display.Success ? display.Value : inline.Value, display.Success));
        return string.Create(CultureInfo.InvariantCulture, $"{Open}{_formulas.Count - 1}{Close}");
    });

    // Code first, which keeps its dollar signs, then an escaped dollar, then formulas. As in Pandoc and Jupyter a single dollar opens
    // before a sign, closes after one and not before a digit, so that "$5 and $6" is money; no formula goes over an empty line.
    [GeneratedRegex(
        """
        ^[ \t]*(?<fence>```+|~~~+)[\s\S]*?(^[ \t]*\k<fence>|\z)
        | (?<tick>`+)(?!`)[\s\S]*?(?<!`)\k<tick>(?!`)
        | \\\$
        | \$\$(?<display>(?:\\.|[^$\\])+?)\$\$
        | \$(?<inline>(?![\s$])(?:\\.|[^$\\\n]|\n(?![ \t]*\n))+?)(?<!\s)\$(?!\d)
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"\uE0F0(\d+)\uE0F1", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
