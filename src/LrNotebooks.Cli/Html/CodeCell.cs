using System.Net;
using ColorCode;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Html;

/// <summary>A code cell as HTML: its number, its source, its outputs.</summary>
internal static class CodeCell
{
    public static string Render(NotebookCell cell)
    {
        var number = cell.ExecutionCount is { } count ? FormattableString.Invariant($"[{count}]") : "[ ]";
        var outputs = string.Join('\n', cell.Outputs.Select(OutputHtml.Render));
        return $"""
            <section class="code">
            <div class="count">{number}</div>
            <div class="source">{Source(cell.Source)}</div>
            <div class="outputs">{outputs}</div>
            </section>
            """;
    }

    // A magic in the first line other than these says that the rest is not C#.
    private static string Source(string source) =>
        source.StartsWith("#!", StringComparison.Ordinal)
        && !source.StartsWith("#!csharp", StringComparison.Ordinal)
        && !source.StartsWith("#!time", StringComparison.Ordinal)
            ? $"<pre>{WebUtility.HtmlEncode(source)}</pre>"
            : new HtmlClassFormatter().GetHtmlString(source, Languages.CSharp).Trim();
}
