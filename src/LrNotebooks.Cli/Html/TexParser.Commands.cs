using System.Text;

namespace LrNotebooks.Cli.Html;

/// <summary>Commands: signs and functions by their names, growing brackets, matrices, cases and aligned lines.</summary>
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
        "frac" or "dfrac" or "tfrac" => $"<mfrac>{Argument()}{Argument()}</mfrac>",
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
        _ when TexSymbols.Accents.TryGetValue(name, out var mark) => $"<mover accent=\"true\">{Argument()}{MathMl.FixedOperator(mark)}</mover>",
        _ when Sizes.Contains(name) => Argument(),
        _ => throw new TexException($"\\{name}"),
    };

    private static string Function(string name) => MathMl.Upright(name.Replace(' ', '\u2009'));

    private string Alphabet(string name) =>
        Peek().IsSpecial('{') && _tokens[_at + 1].Kind == TexTokenKind.Command
            ? Argument()
            : MathMl.Upright(MathAlphabet.Map(name, RawGroup()));

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

    private string Fence()
    {
        var open = Delimiter();
        var body = Sequence(token => token.IsCommand("right") || token == End);
        return TakeIf(token => token.IsCommand("right"))
            ? $"<mrow>{open}{string.Concat(body)}{Delimiter()}</mrow>"
            : throw new TexException("\\left without \\right");
    }

    private string Delimiter()
    {
        var token = Take();
        var sign = token.Kind == TexTokenKind.Command ? TexSymbols.Operators.GetValueOrDefault(token.Text) : token.Text;
        return sign switch
        {
            null => throw new TexException($"\\{token.Text} as a bracket"),
            "." => string.Empty,
            _ => MathMl.Fence(sign),
        };
    }

    private string Environment(string name)
    {
        var kind = name.TrimEnd('*');
        var (open, close, style) = kind switch
        {
            "matrix" => (string.Empty, string.Empty, "matrix"),
            "pmatrix" => ("(", ")", "matrix"),
            "bmatrix" => ("[", "]", "matrix"),
            "vmatrix" => ("|", "|", "matrix"),
            "cases" => ("{", string.Empty, "cases"),
            "array" => (string.Empty, string.Empty, "matrix"),
            "aligned" or "align" or "split" or "gathered" or "gather" or "equation" => (string.Empty, string.Empty, kind),
            _ => throw new TexException($"\\begin{{{name}}}"),
        };
        if (kind == "array")
        {
            RawGroup();
        }
        var table = Table(name, style is "align" or "split" ? "aligned" : style);
        return open.Length + close.Length == 0 ? table : $"<mrow>{MathMl.Fence(open)}{table}{MathMl.Fence(close)}</mrow>";
    }

    private string Table(string name, string style)
    {
        var table = new StringBuilder($"<mtable class=\"{style}\"><mtr>");
        while (true)
        {
            var cell = Sequence(token => token.IsSpecial('&') || token.IsCommand("\\") || token.IsCommand("end") || token == End);
            table.Append("<mtd>").AppendJoin(string.Empty, cell).Append("</mtd>");
            var end = Take();
            if (end.IsCommand("\\") && !Peek().IsCommand("end"))
            {
                table.Append("</mtr><mtr>");
            }
            else if (!end.IsSpecial('&'))
            {
                var closing = end.IsCommand("\\") ? Take() : end;
                return closing.IsCommand("end") && RawGroup() == name
                    ? table.Append("</mtr></mtable>").ToString()
                    : throw new TexException($"\\begin{{{name}}} without its \\end");
            }
        }
    }
}
