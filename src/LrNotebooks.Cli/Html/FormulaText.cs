using System.Globalization;
using System.Text.RegularExpressions;

namespace LrNotebooks.Cli.Html;

/// <summary>
/// Takes formulas out of prose before Markdown reads it and puts them back as HTML afterwards, as Jupyter does: in <c>$|a_1| *
/// b_2$</c>
/// no sign means a table, a list or emphasis.
/// </summary>
internal sealed partial class FormulaText
{
    // Private characters that no prose contains.
    private const char Open = '\uE0F0';
    private const char Close = '\uE0F1';

    private readonly List<string> _formulas = [];

    /// <summary>The prose with a mark for each formula. Code keeps its dollar signs.</summary>
    public string TakeOut(string markdown) => Pieces().Replace(markdown, piece =>
    {
        var display = piece.Groups["display"];
        var inline = piece.Groups["inline"];
        if (!display.Success && !inline.Success)
        {
            return piece.Value;
        }
        var formula = display.Success ? display.Value : inline.Value;
        _formulas.Add(Formula.ToHtml(formula, display.Success));
        return string.Create(CultureInfo.InvariantCulture, $"{Open}{_formulas.Count - 1}{Close}");
    });

    /// <summary>The HTML with each mark replaced by its formula.</summary>
    public string PutBack(string html) =>
        Marks().Replace(html, mark => _formulas[int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture)]);

    // Code first, then an escaped dollar, then formulas. As in Pandoc and Jupyter a single dollar opens before a sign, closes
    // after one
    // and not before a digit, so that "$5 and $6" is money; no formula goes over an empty line.
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
