namespace LrNotebooks.Cli.Html;

/// <summary>Commands.</summary>
internal sealed partial class TexParser
{
    // Sizes of brackets, which MathML chooses itself.
    private static readonly HashSet<string> Sizes =
        [.. from size in new[] { "big", "Big", "bigg", "Bigg" } from side in new[] { "", "l", "r", "m" } select size + side];

    private (string Element, bool Stacked, bool IsName) Command(string name)
    {
        if (TexSymbols.Large.TryGetValue(name, out var large))
        {
            return (MathMl.Operator(large), _display, false);
        }
        if (TexSymbols.Limits.Contains(name))
        {
            return (Function(name), _display, true);
        }
        if (name is "underbrace" or "overbrace")
        {
            return (Brace(name), true, false);
        }
        return (Simple(name) ?? Structure(name), false, TexSymbols.Functions.Contains(name));
    }

    private static string? Simple(string name) =>
        TexSymbols.Letters.TryGetValue(name, out var letter) ? MathMl.Identifier(letter)
        : TexSymbols.Operators.TryGetValue(name, out var sign) ? MathMl.FixedOperator(sign)
        : TexSymbols.Integrals.TryGetValue(name, out var integral) ? MathMl.Operator(integral)
        : TexSymbols.Spaces.TryGetValue(name, out var width) ? MathMl.Space(width)
        : TexSymbols.Functions.Contains(name) ? Function(name)
        : null;

    private string Structure(string name) => name switch
    {
        "frac" or "dfrac" or "tfrac" => MathMl.Fraction(Argument(), Argument()),
        "binom" => $"<mrow><mo>(</mo><mfrac linethickness=\"0\">{Argument()}{Argument()}</mfrac><mo>)</mo></mrow>",
        "sqrt" => Root(),
        "text" or "textrm" or "mbox" or "textbf" or "textit" => MathMl.Text(RawGroup()),
        "operatorname" or "mathrm" or "mathsf" or "mathtt" => Function(RawGroup()),
        "mathit" => MathMl.Identifier(RawGroup()),
        "left" => Fence(),
        "begin" => Environment(RawGroup()),
        "underline" => $"<munder>{Argument()}<mo>_</mo></munder>",
        "stackrel" or "overset" => Over(),
        "underset" => Under(),
        "tag" => MathMl.Space("2em") + MathMl.Text($"({RawGroup()})"),
        "displaystyle" or "textstyle" or "limits" or "nolimits" or "nonumber" => string.Empty,
        _ when MathAlphabet.Has(name) => Alphabet(name),
        _ when TexSymbols.Accents.TryGetValue(name, out var mark) => MathMl.Over(Argument(), mark),
        _ when Sizes.Contains(name) => Argument(),
        _ => throw new TexException($"\\{name}"),
    };

    private static string Function(string name) =>
        $"<mi mathvariant=\"normal\">{System.Net.WebUtility.HtmlEncode(name.Replace(' ', '\u2009'))}</mi>";

    private string Alphabet(string name) =>
        Peek().IsSpecial('{') && _tokens[_at + 1].Kind == TexTokenKind.Command
            ? Argument()
            : $"<mi mathvariant=\"normal\">{MathAlphabet.Map(name, RawGroup())}</mi>";

    private string Brace(string name) =>
        name == "underbrace"
            ? $"<munder>{Argument()}<mo stretchy=\"true\">⏟</mo></munder>"
            : $"<mover>{Argument()}<mo stretchy=\"true\">⏞</mo></mover>";

    private string Over()
    {
        var above = Argument();
        return $"<mover>{Argument()}{above}</mover>";
    }

    private string Under()
    {
        var below = Argument();
        return $"<munder>{Argument()}{below}</munder>";
    }

    private string Root()
    {
        if (!TakeIf(token => token is { Kind: TexTokenKind.Operator, Text: "[" }))
        {
            return $"<msqrt>{Argument()}</msqrt>";
        }
        var degree = MathMl.Row(Sequence(token => token is { Kind: TexTokenKind.Operator, Text: "]" } || token == End));
        Take();
        return $"<mroot>{Argument()}{degree}</mroot>";
    }
}
