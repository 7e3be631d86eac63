using System.Net;

namespace LrNotebooks.Cli.Html;

/// <summary>A formula as HTML that reads well without a script or the network.</summary>
internal static class Formula
{
    /// <summary>MathML; the TeX itself, set apart, where it uses something unknown.</summary>
    /// <param name="tex">TeX without its dollar signs.</param>
    /// <param name="display">The formula has its own line.</param>
    public static string ToHtml(string tex, bool display)
    {
        var source = WebUtility.HtmlEncode(tex.Trim());
        try
        {
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
