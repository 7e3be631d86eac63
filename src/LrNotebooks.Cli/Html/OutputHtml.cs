using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace LrNotebooks.Cli.Html;

/// <summary>One output of a cell as HTML that needs nothing beside it.</summary>
internal static class OutputHtml
{
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif"];

    /// <summary>HTML for an output in nbformat's form.</summary>
    public static string Render(JsonObject output) => output["output_type"]!.GetValue<string>() switch
    {
        "stream" => Pre($"output {output["name"]!.GetValue<string>()}", output["text"]!.GetValue<string>()),
        "error" => Pre("output error", Traceback(output)),
        _ => RenderBundle(output["data"]!.AsObject()),
    };

    /// <summary>
    /// The richest form that a browser shows offline. HTML comes first: a figure's carries its picture and its slider.
    /// </summary>
    private static string RenderBundle(JsonObject data)
    {
        if (Text(data, "text/html") is { } html)
        {
            return $"<div class=\"output html\">{html}</div>";
        }
        if (Text(data, "image/svg+xml") is { } svg)
        {
            return Image("image/svg+xml", Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)), Text(data, "text/plain"));
        }
        if (Pictures.FirstOrDefault(data.ContainsKey) is { } type)
        {
            return Image(type, string.Concat(Text(data, type)!.Where(c => !char.IsWhiteSpace(c))), Text(data, "text/plain"));
        }
        if (Text(data, "text/markdown") is { } markdown)
        {
            return $"<div class=\"output html\">{MarkdownHtml.Render(markdown)}</div>";
        }
        if (Text(data, "text/latex") is { } latex)
        {
            return $"<div class=\"output html\">{Formula.ToHtml(latex.Trim().Trim('$'), display: true)}</div>";
        }
        return Pre("output", Text(data, "text/plain") ?? data.FirstOrDefault().Value?.ToJsonString() ?? string.Empty);
    }

    private static string Traceback(JsonObject output)
    {
        var lines = output["traceback"]!.AsArray().Select(line => line!.ToString()).ToList();
        return lines.Count > 0 ? string.Join('\n', lines) : $"{output["ename"]}: {output["evalue"]}";
    }

    private static string Image(string type, string base64, string? description) =>
        $"<div class=\"output\"><img alt=\"{WebUtility.HtmlEncode(description ?? "figure")}\" "
        + $"src=\"data:{type};base64,{base64}\"></div>";

    private static string Pre(string style, string text) =>
        $"<pre class=\"{style}\">{WebUtility.HtmlEncode(AnsiText.Strip(text))}</pre>";

    private static string? Text(JsonObject data, string type) => data[type]?.ToString();
}
