using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Html;

/// <summary>A code cell as HTML that needs nothing beside it: its number, its source, its outputs.</summary>
internal static partial class CodeCell
{
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif"];

    /// <param name="cell">The cell.</param>
    /// <param name="isForeign">Its outputs are a stranger's: nothing in them runs.</param>
    public static string Render(NotebookCell cell, bool isForeign)
    {
        var number = cell.ExecutionCount is { } count ? FormattableString.Invariant($"[{count}]") : "[ ]";
        var outputs = string.Join('\n', cell.Outputs.Select(output => Output(output, isForeign)));
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
            : CSharpColors.ToHtml(source);

    private static string Output(JsonObject output, bool isForeign) => output["output_type"]!.GetValue<string>() switch
    {
        "stream" => Pre($"output {output["name"]!.GetValue<string>()}", output["text"]!.GetValue<string>()),
        "error" => Pre("output error", Traceback(output)),
        _ => Bundle(output["data"]!.AsObject(), isForeign),
    };

    /// <summary>
    /// The richest form that a browser shows offline. HTML comes first: a figure's carries its picture and its slider. A stranger's comes last, in a frame
    /// where nothing runs.
    /// </summary>
    private static string Bundle(JsonObject data, bool isForeign)
    {
        if (!isForeign && Text("text/html") is { } html)
        {
            return $"<div class=\"output html\">{html}</div>";
        }
        if (Text("image/svg+xml") is { } svg)
        {
            return Image("image/svg+xml", Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)), Text("text/plain"));
        }
        if (Pictures.FirstOrDefault(data.ContainsKey) is { } type)
        {
            return Image(type, string.Concat(Text(type)!.Where(c => !char.IsWhiteSpace(c))), Text("text/plain"));
        }
        if (isForeign)
        {
            return Text("text/html") is { } foreign
                ? $"<div class=\"output\"><iframe sandbox=\"\" title=\"output\" srcdoc=\"{WebUtility.HtmlEncode(foreign)}\"></iframe></div>"
                : Pre("output", Text("text/plain") ?? Text("text/markdown") ?? data.FirstOrDefault().Value?.ToJsonString() ?? string.Empty);
        }
        if (Text("text/markdown") is { } markdown)
        {
            return $"<div class=\"output html\">{MarkdownHtml.Render(markdown)}</div>";
        }
        if (Text("text/latex") is { } latex)
        {
            return $"<div class=\"output html\">{Formula.ToHtml(latex.Trim().Trim('$'), display: true)}</div>";
        }
        return Pre("output", Text("text/plain") ?? data.FirstOrDefault().Value?.ToJsonString() ?? string.Empty);

        string? Text(string mimeType) => data[mimeType]?.ToString();
    }

    private static string Traceback(JsonObject output)
    {
        var lines = output["traceback"]!.AsArray().Select(line => line!.ToString()).ToList();
        return lines.Count > 0 ? string.Join('\n', lines) : $"{output["ename"]}: {output["evalue"]}";
    }

    private static string Image(string type, string base64, string? description) =>
        $"<div class=\"output\"><img alt=\"{WebUtility.HtmlEncode(description ?? "figure")}\" "
        + $"src=\"data:{type};base64,{WebUtility.HtmlEncode(base64)}\"></div>";

    private static string Pre(string style, string text) =>
        $"<pre class=\"{style}\">{WebUtility.HtmlEncode(TerminalEscape().Replace(text, string.Empty))}</pre>";

    // Colour codes and other escape sequences of a terminal.
    [GeneratedRegex(@"\x1b(\[[0-9;?]*[ -/]*[@-~]|\][^\a\x1b]*(\a|\x1b\\)|[@-Z\\-_])", RegexOptions.CultureInvariant)]
    private static partial Regex TerminalEscape();
}
