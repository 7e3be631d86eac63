using System.Net;
using System.Security;

namespace LrNotebooks.Cli.Html;

/// <summary>A formula as HTML that reads well without a script or the network.</summary>
internal static class Formula
{
    private const int MostCharacters = 10_000;

    /// <summary>MathML; the TeX itself, set apart, where it uses something unknown.</summary>
    /// <param name="tex">TeX without its dollar signs.</param>
    /// <param name="display">The formula has its own line.</param>
    public static string ToHtml(string tex, bool display)
    {
        var source = WebUtility.HtmlEncode(tex.Trim());
        try
        {
            if (tex.Length > MostCharacters)
            {
                throw new TexException("a formula that nobody can read");
            }
            var elements = TexParser.Parse(tex, display);
            var attribute = display ? " display=\"block\"" : string.Empty;
            return $"<math{attribute}><semantics><mrow>{elements}</mrow>" +
                $"<annotation encoding=\"application/x-tex\">{source}</annotation></semantics></math>";
        }
        catch (TexException)
        {
            return display ? $"<pre class=\"tex\">{source}</pre>" : $"<code class=\"tex\">{source}</code>";
        }
    }
}

/// <summary>A formula uses something that <see cref="TexParser"/> does not know.</summary>
/// <param name="message">What it met.</param>
internal sealed class TexException(string message) : Exception(message);

/// <summary>Builds the MathML elements that formulas need.</summary>
internal static class MathMl
{
    public static string Identifier(string text) => $"<mi>{WebUtility.HtmlEncode(text)}</mi>";

    /// <summary>A name or letter that is not set in italics.</summary>
    // Its letters may be beyond Unicode's first plane, and stay as they are.
    public static string Upright(string text) => $"<mi mathvariant=\"normal\">{SecurityElement.Escape(text)}</mi>";

    public static string Number(string text) => $"<mn>{text}</mn>";

    public static string Operator(string text) => $"<mo>{WebUtility.HtmlEncode(text)}</mo>";

    /// <summary>An operator or bracket that does not grow with what stands beside it.</summary>
    public static string FixedOperator(string text) => $"<mo stretchy=\"false\">{WebUtility.HtmlEncode(text)}</mo>";

    /// <summary>A bracket that grows; none where the text is empty.</summary>
    public static string Fence(string text) =>
        text.Length == 0 ? string.Empty : $"<mo stretchy=\"true\" fence=\"true\">{WebUtility.HtmlEncode(text)}</mo>";

    public static string Text(string text) => $"<mtext>{WebUtility.HtmlEncode(text).Replace(' ', '\u00a0')}</mtext>";

    public static string Space(string width) => $"<mspace width=\"{width}\"></mspace>";

    /// <summary>Elements as one; a single element needs no row around it.</summary>
    public static string Row(IReadOnlyList<string> elements) =>
        elements.Count == 1 ? elements[0] : $"<mrow>{string.Concat(elements)}</mrow>";

    /// <summary>A body with what stands below and above it, beside it or over and under it.</summary>
    public static string Scripts(string body, string? sub, string? sup, bool stacked) => (sub, sup) switch
    {
        (null, null) => body,
        (not null, null) => stacked ? $"<munder>{body}{sub}</munder>" : $"<msub>{body}{sub}</msub>",
        (null, not null) => stacked ? $"<mover>{body}{sup}</mover>" : $"<msup>{body}{sup}</msup>",
        _ => stacked ? $"<munderover>{body}{sub}{sup}</munderover>" : $"<msubsup>{body}{sub}{sup}</msubsup>",
    };
}
