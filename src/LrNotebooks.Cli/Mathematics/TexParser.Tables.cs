using System.Net;
using System.Text;

namespace LrNotebooks.Cli.Html;

/// <summary>Growing brackets, matrices, cases and aligned lines.</summary>
internal sealed partial class TexParser
{
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
            _ => $"<mo stretchy=\"true\" fence=\"true\">{WebUtility.HtmlEncode(sign)}</mo>",
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
        return open.Length + close.Length == 0 ? table : $"<mrow>{Bracket(open)}{table}{Bracket(close)}</mrow>";
    }

    private static string Bracket(string sign) =>
        sign.Length == 0 ? string.Empty : $"<mo stretchy=\"true\" fence=\"true\">{sign}</mo>";

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
