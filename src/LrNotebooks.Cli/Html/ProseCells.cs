using System.Text;
using System.Text.Json.Nodes;
using LrNotebooks.Scripting.Notebooks;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LrNotebooks.Cli.Html;

/// <summary>
/// The Markdown cells of one page as HTML: headings get ids that are unique on the page, links and pictures are made to work.
/// </summary>
/// <param name="folder">The notebook's folder, to which its pictures are relative.</param>
/// <param name="pages">The names, without extension, of the notebooks that get a page in the same folder.</param>
internal sealed class ProseCells(string folder, IReadOnlySet<string> pages)
{
    private const string Attachment = "attachment:", Svg = "image/svg+xml";

    private static readonly Dictionary<string, string> PictureTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".svg"] = Svg,
    };

    // A text that takes time grows with the square of its length; an answer in words is a hundredth of this.
    private const int MostOfCell = 20_000, MostOfPage = 100_000;

    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "#"];

    private readonly HashSet<string> _ids = [];
    private int _foreignCharacters;

    /// <summary>The headings of the cells rendered so far: 1 to 6, the id to link to, the text as HTML.</summary>
    public List<(int Level, string Id, string Html)> Headings { get; } = [];

    /// <summary>A stranger's cell as HTML: no HTML of its own, no file of this machine, no heading in the page's contents, no link that runs something.</summary>
    /// <exception cref="UserException">It is too long to be read in a short time.</exception>
    public string RenderForeign(NotebookCell cell)
    {
        if (cell.Source.Length > MostOfCell || (_foreignCharacters += cell.Source.Length) > MostOfPage)
            throw new UserException($"more than {MostOfCell} characters in a cell, or {MostOfPage} in a notebook");
        var text = new MarkdownHtml(cell.Source, isForeign: true);
        foreach (var link in text.Document.Descendants<LinkInline>())
        {
            var url = link.Url ?? "";
            var isAttached = link.IsImage && url.StartsWith(Attachment, StringComparison.Ordinal);
            link.IsImage = isAttached || (link.IsImage && url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase));
            link.Url = isAttached ? PictureUrl(url, cell.Attachments) : link.IsImage || IsHarmless(url) ? url : "#";
        }
        foreach (var link in text.Document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsHarmless(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        return text.Render(text.Document);

        static bool IsHarmless(string url) => Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A cell as HTML.</summary>
    public string Render(NotebookCell cell)
    {
        var text = new MarkdownHtml(cell.Source);
        foreach (var link in text.Document.Descendants<LinkInline>())
        {
            link.Url = link.Url is null ? null : link.IsImage ? PictureUrl(link.Url, cell.Attachments) : LinkUrl(link.Url);
        }
        foreach (var heading in text.Document.Descendants<HeadingBlock>())
        {
            var attributes = heading.GetAttributes();
            attributes.Id = UniqueId(attributes.Id ?? "section");
            Headings.Add((heading.Level, attributes.Id, string.Concat(heading.Inline?.Select(text.Render) ?? [])));
        }
        return text.Render(text.Document);
    }

    private string UniqueId(string wanted)
    {
        var id = wanted;
        for (var i = 1; !_ids.Add(id); i++)
        {
            id = FormattableString.Invariant($"{wanted}-{i}");
        }
        return id;
    }

    /// <summary>A picture as a data URI where it is an attachment or a file, so that the page can travel alone.</summary>
    private string PictureUrl(string url, JsonObject? attachments)
    {
        if (url.StartsWith(Attachment, StringComparison.Ordinal))
        {
            var bundle = attachments?[Uri.UnescapeDataString(url[Attachment.Length..])] as JsonObject;
            // Base64, but for SVG, which nbformat holds as text.
            return bundle?.FirstOrDefault() is not { Value: { } data } entry ? url
                : entry.Key == Svg ? DataUri(Svg, Encoding.UTF8.GetBytes(data.ToString()))
                : $"data:{entry.Key};base64,{data}";
        }
        var path = Path.Combine(folder, Uri.UnescapeDataString(url));
        return PictureTypes.TryGetValue(Path.GetExtension(path), out var type) && File.Exists(path) ? DataUri(type, File.ReadAllBytes(path)) : url;
    }

    private static string DataUri(string type, byte[] content) => $"data:{type};base64,{Convert.ToBase64String(content)}";

    /// <summary>A link to a notebook of the same run leads to its page.</summary>
    private string LinkUrl(string url)
    {
        var parts = url.Split('#', 2);
        return parts[0].EndsWith(".ipynb", StringComparison.Ordinal) && pages.Contains(Path.GetFileNameWithoutExtension(parts[0]))
            ? Path.GetFileNameWithoutExtension(parts[0]) + ".html" + (parts.Length > 1 ? "#" + parts[1] : string.Empty)
            : url;
    }
}
