namespace LrNotebooks.Cli.Html;

/// <summary>
/// Reads the part of TeX that the notebooks' formulas use and writes MathML, which browsers draw themselves: a page then needs no
/// script and no network. Anything unknown is a <see cref="TexException"/>; the caller shows the TeX instead.
/// </summary>
internal sealed partial class TexParser
{
    private static readonly TexToken End = new(TexTokenKind.Special, "\0");

    private readonly List<TexToken> _tokens;
    private readonly bool _display;
    private int _at;

    private TexParser(string tex, bool display)
    {
        _tokens = TexTokenizer.Split(tex);
        _display = display;
    }

    /// <summary>The elements of a formula.</summary>
    /// <param name="tex">TeX without its dollar signs.</param>
    /// <param name="display">The formula has its own line: limits then stand above and below their sign.</param>
    public static string Parse(string tex, bool display)
    {
        var parser = new TexParser(tex, display);
        var elements = parser.Sequence(token => token == End);
        return string.Concat(elements);
    }

    private List<string> Sequence(Func<TexToken, bool> isEnd)
    {
        var elements = new List<string>();
        while (!isEnd(Peek()))
        {
            elements.Add(Scripted());
        }
        return elements;
    }

    /// <summary>The next thing as one element: a group in braces, or a single sign or command.</summary>
    private string Argument()
    {
        // As in TeX, \frac12 means one over two: an argument without braces is a single sign.
        if (Peek() is { Kind: TexTokenKind.Number, Text.Length: > 1 } number)
        {
            _tokens[_at] = number with { Text = number.Text[1..] };
            return MathMl.Number(number.Text[..1]);
        }
        return Atom().Element;
    }

    private string Group()
    {
        var elements = Sequence(token => token.IsSpecial('}') || token == End);
        return TakeIf(token => token.IsSpecial('}')) ? MathMl.Row(elements) : throw new TexException("a brace that is not closed");
    }
}
