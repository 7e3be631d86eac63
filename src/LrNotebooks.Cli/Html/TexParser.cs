namespace LrNotebooks.Cli.Html;

/// <summary>
/// Reads the part of TeX that the notebooks' formulas use and writes MathML, which browsers draw themselves: a page then needs no
/// script and no network. Anything unknown is a <see cref="TexException"/>; the caller shows the TeX instead.
/// </summary>
internal sealed partial class TexParser
{
    // Each level is a few calls deep; no formula of this course has ten.
    private const int MostLevels = 100;

    private static readonly TexToken End = new(TexTokenKind.Special, "\0");

    private static readonly Dictionary<char, string> Signs = new() { ['-'] = "−", ['*'] = "∗", ['\''] = "′" };

    private readonly List<TexToken> _tokens;
    private readonly bool _display;
    private int _at;
    private int _level;

    private TexParser(string tex, bool display)
    {
        _tokens = TexToken.Split(tex);
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

    /// <summary>An element with what hangs on it.</summary>
    private string Scripted()
    {
        var (element, stacked, isName) = Atom();
        string? sub = null;
        string? sup = null;
        while (true)
        {
            var token = Peek();
            if (token.IsSpecial('_') && sub is null)
            {
                _at++;
                sub = Argument();
            }
            else if (token.IsSpecial('^') && sup is null)
            {
                _at++;
                sup = Argument();
            }
            else if (token is { Kind: TexTokenKind.Operator, Text: "'" })
            {
                sup = MathMl.Row(sup is null ? Primes() : [sup, .. Primes()]);
            }
            else
            {
                var scripted = MathMl.Scripts(element, sub, sup, stacked);
                // "log x" but "log(x)".
                var isApplied = token.Kind is TexTokenKind.Letter or TexTokenKind.Number or TexTokenKind.Command;
                return isName && isApplied && !token.IsCommand("left") ? scripted + MathMl.Space("0.17em") : scripted;
            }
        }
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

    private List<string> Primes()
    {
        var primes = new List<string>();
        while (TakeIf(token => token is { Kind: TexTokenKind.Operator, Text: "'" }))
        {
            primes.Add(MathMl.Operator("′"));
        }
        return primes;
    }

    /// <summary>An element, whether its limits stand above and below it, and whether it is the name of a function.</summary>
    private (string Element, bool Stacked, bool IsName) Atom()
    {
        var token = Take();
        if (++_level > MostLevels)
        {
            throw new TexException("braces in braces without end");
        }
        var atom = token.Kind switch
        {
            TexTokenKind.Number => (MathMl.Number(token.Text), false, false),
            TexTokenKind.Letter => (MathMl.Identifier(token.Text), false, false),
            TexTokenKind.Operator => (Sign(token.Text[0]), false, false),
            TexTokenKind.Command => Command(token.Text),
            _ when token.IsSpecial('{') => (Group(), false, false),
            _ => throw new TexException(token == End ? "an end where something should follow" : $"'{token.Text}' out of place"),
        };
        _level--;
        return atom;
    }

    private static string Sign(char sign) => sign switch
    {
        // Only \left and \right make brackets grow.
        '(' or ')' or '[' or ']' or '|' or '/' => MathMl.FixedOperator(sign.ToString()),
        '~' => MathMl.Space("0.33em"),
        _ => MathMl.Operator(Signs.GetValueOrDefault(sign, sign.ToString())),
    };

    /// <summary>The next token that is no space: spaces mean nothing but inside of <c>\text</c>.</summary>
    private TexToken Peek()
    {
        while (_at < _tokens.Count && _tokens[_at].Kind == TexTokenKind.Space)
        {
            _at++;
        }
        return _at < _tokens.Count ? _tokens[_at] : End;
    }

    private TexToken Take()
    {
        var token = Peek();
        _at++;
        return token;
    }

    private bool TakeIf(Func<TexToken, bool> wanted)
    {
        var found = wanted(Peek());
        _at += found ? 1 : 0;
        return found;
    }

    /// <summary>The text in braces, letter by letter.</summary>
    private string RawGroup()
    {
        if (!TakeIf(token => token.IsSpecial('{')))
        {
            return Take().Text;
        }
        var start = _at;
        for (var depth = 1; depth > 0; _at++)
        {
            if (_at >= _tokens.Count)
            {
                throw new TexException("a brace that is not closed");
            }
            depth += _tokens[_at].IsSpecial('{') ? 1 : _tokens[_at].IsSpecial('}') ? -1 : 0;
        }
        return string.Concat(_tokens[start..(_at - 1)].Select(token => token.Text));
    }
}
