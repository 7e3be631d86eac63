namespace LrNotebooks.Cli.Html;

/// <summary>Single signs, and what hangs on them.</summary>
internal sealed partial class TexParser
{
    private static readonly Dictionary<char, string> Signs = new() { ['-'] = "−", ['*'] = "∗", ['\''] = "′" };

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
        return token.Kind switch
        {
            TexTokenKind.Number => (MathMl.Number(token.Text), false, false),
            TexTokenKind.Letter => (MathMl.Identifier(token.Text), false, false),
            TexTokenKind.Operator => (Sign(token.Text[0]), false, false),
            TexTokenKind.Command => Command(token.Text),
            _ when token.IsSpecial('{') => (Group(), false, false),
            _ => throw new TexException(token == End ? "an end where something should follow" : $"'{token.Text}' out of place"),
        };
    }

    private static string Sign(char sign) => sign switch
    {
        // Only \left and \right make brackets grow.
        '(' or ')' or '[' or ']' or '|' or '/' => MathMl.FixedOperator(sign.ToString()),
        '~' => MathMl.Space("0.33em"),
        _ => MathMl.Operator(Signs.GetValueOrDefault(sign, sign.ToString())),
    };
}
