using System.Globalization;
using System.Net;
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

    private static readonly MarkdownPipeline Own = Extended().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    // HTML in it is text, and its headings are no part of the page's.
    private static readonly MarkdownPipeline Foreign = Extended().DisableHtml().Build();

    private readonly List<(string Tex, string Html)> _formulas = [];
    private readonly MarkdownPipeline _pipeline;

    /// <summary>Reads a text, whose <see cref="Document"/> may then be changed.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="isForeign">A stranger wrote it.</param>
    /// <exception cref="ArgumentException">Its parts lie in one another too deep.</exception>
    /// <exception cref="RegexMatchTimeoutException">To find its formulas takes too long.</exception>
    public MarkdownHtml(string markdown, bool isForeign = false)
    {
        _pipeline = isForeign ? Foreign : Own;
        Document = Markdown.Parse(TakeOutFormulas(markdown.Replace(Open, '\uFFFD')), _pipeline);
    }

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
        _pipeline.Setup(renderer);
        renderer.Render(node);
        // In a tag, where a title may have one, a formula is its text.
        return TagsAndMarks().Replace(
            writer.ToString(), part => part.Value[0] == '<' ? Marks().Replace(part.Value, mark => WebUtility.HtmlEncode(At(mark).Tex)) : At(part).Html);

        (string Tex, string Html) At(Match mark) => _formulas[int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture)];
    }

    private static MarkdownPipelineBuilder Extended() =>
        new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseTaskLists().UseAutoLinks().UseFootnotes();

    private string TakeOutFormulas(string markdown) => Pieces().Replace(markdown, piece =>
    {
        var display = piece.Groups["display"];
        var inline = piece.Groups["inline"];
        if (!display.Success && !inline.Success)
        {
            return piece.Value;
        }
        var tex = display.Success ? display.Value : inline.Value;
        _formulas.Add((tex, Formula.ToHtml(tex, display.Success)));
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
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"\uE0F0(\d+)\uE0F1", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"<[^<>]*>|\uE0F0(\d+)\uE0F1", RegexOptions.CultureInvariant)]
    private static partial Regex TagsAndMarks();
}
