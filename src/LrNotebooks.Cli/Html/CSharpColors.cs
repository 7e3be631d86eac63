using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Cli.Html;

/// <summary>
/// C# as HTML with its colours. It is read by an expression that never goes back: neither the compiler's own reader, which deep nesting ends with its process,
/// nor one that tries again and again may meet code of a stranger here.
/// </summary>
internal static class CSharpColors
{
    private static readonly Regex Parts = new(
        """
          (?<comment> //[^\n]* | /\*[\s\S]*?(?:\*/|\z) )
        | (?<string> \$*"{3}[\s\S]*?(?:"{3,}|\z) | (?:\$@|@\$?)"(?:[^"]|"")*"? | \$?"(?:\\[^\n]|[^"\\\n])*"? | '(?:\\[^\n][^'\n]*|[^'\\\n])' )
        | (?<number> \b[0-9][0-9A-Za-z_]*(?:\.[0-9][0-9A-Za-z_]*)? )
        | (?<preprocessorKeyword> ^[ \t]*\#\w+ )
        | (?<word> @?\b[A-Za-z_]\w* )
        """,
        RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    private static readonly string[] Classes = ["comment", "string", "number", "preprocessorKeyword"];

    // Keywords only in their place, which is nearly always where notebooks write them.
    private static readonly HashSet<string> Contextual =
        ["async", "await", "dynamic", "from", "get", "init", "record", "select", "set", "var", "when", "where", "with", "yield"];

    /// <summary>The same text with its colours.</summary>
    public static string ToHtml(string code)
    {
        var (html, end) = (new StringBuilder("<div class=\"csharp\"><pre>\n"), 0);
        foreach (Match part in Parts.Matches(code))
        {
            if (ClassOf(part) is not { } name)
                continue;
            html.Append(WebUtility.HtmlEncode(code[end..part.Index])).Append("<span class=\"").Append(name).Append("\">")
                .Append(WebUtility.HtmlEncode(part.Value)).Append("</span>");
            end = part.Index + part.Length;
        }
        return html.Append(WebUtility.HtmlEncode(code[end..])).Append("</pre></div>").ToString();
    }

    private static string? ClassOf(Match part) => part.Groups["word"].Success
        ? SyntaxFacts.GetKeywordKind(part.Value) != SyntaxKind.None || Contextual.Contains(part.Value) ? "keyword" : null
        : Array.Find(Classes, name => part.Groups[name].Success);
}
