using System.Net;

namespace LrNotebooks.Cli.Html;

/// <summary>Builds the MathML elements that formulas need.</summary>
internal static class MathMl
{
    public static string Identifier(string text) => $"<mi>{WebUtility.HtmlEncode(text)}</mi>";

    public static string Number(string text) => $"<mn>{text}</mn>";

    public static string Operator(string text) => $"<mo>{WebUtility.HtmlEncode(text)}</mo>";

    /// <summary>An operator or bracket that does not grow with what stands beside it.</summary>
    public static string FixedOperator(string text) => $"<mo stretchy=\"false\">{WebUtility.HtmlEncode(text)}</mo>";

    public static string Text(string text) => $"<mtext>{WebUtility.HtmlEncode(text).Replace(' ', '\u00a0')}</mtext>";

    public static string Space(string width) => $"<mspace width=\"{width}\"></mspace>";

    /// <summary>Elements as one; a single element needs no row around it.</summary>
    public static string Row(IReadOnlyList<string> elements) =>
        elements.Count == 1 ? elements[0] : $"<mrow>{string.Concat(elements)}</mrow>";

    public static string Fraction(string numerator, string denominator) => $"<mfrac>{numerator}{denominator}</mfrac>";

    public static string Over(string body, string mark) =>
        $"<mover accent=\"true\">{body}{FixedOperator(mark)}</mover>";

    /// <summary>A body with what stands below and above it, beside it or over and under it.</summary>
    public static string Scripts(string body, string? sub, string? sup, bool stacked) => (sub, sup) switch
    {
        (null, null) => body,
        (not null, null) => stacked ? $"<munder>{body}{sub}</munder>" : $"<msub>{body}{sub}</msub>",
        (null, not null) => stacked ? $"<mover>{body}{sup}</mover>" : $"<msup>{body}{sup}</msup>",
        _ => stacked ? $"<munderover>{body}{sub}{sup}</munderover>" : $"<msubsup>{body}{sub}{sup}</msubsup>",
    };
}
