using System.Net;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Html;

/// <summary>A notebook as one HTML file.</summary>
internal static class NotebookPage
{
    /// <summary>The whole page.</summary>
    /// <param name="notebook">The notebook with the full bundles of its outputs.</param>
    /// <param name="path">The notebook's file: names the page where no heading does, and its folder holds the pictures it
    /// shows.</param>
    /// <param name="pages">The names, without extension, of the notebooks that get a page in the same folder.</param>
    public static string Render(Notebook notebook, string path, IReadOnlySet<string> pages)
    {
        var page = new PageContext(Path.GetDirectoryName(Path.GetFullPath(path))!, pages);
        var cells = notebook.Cells.Select(cell => Render(cell, page)).ToList();
        return HtmlDocument.Write(Title(notebook, path), TableOfContents.Render(page.Headings), string.Join('\n', cells));
    }

    /// <summary>The page that leads to the pages of a run.</summary>
    /// <param name="pages">Each page's file name and title, in the order of the run.</param>
    public static string RenderIndex(IEnumerable<(string File, string Title)> pages)
    {
        var items = pages.Select(page =>
            $"<li><a href=\"{Uri.EscapeDataString(page.File)}\">{WebUtility.HtmlEncode(page.Title)}</a></li>");
        var body = $"""
            <section class="prose">
            <h1>Notebooks</h1>
            <ol>
            {string.Join('\n', items)}
            </ol>
            </section>
            """;
        return HtmlDocument.Write("Notebooks", string.Empty, body);
    }

    /// <summary>The first heading of the notebook, or the file's name.</summary>
    public static string Title(Notebook notebook, string path) =>
        notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => cell.Source.Split('\n'))
            .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim()
        ?? Path.GetFileNameWithoutExtension(path);

    private static string Render(NotebookCell cell, PageContext page) => cell.Kind switch
    {
        CellKind.Code => CodeCell.Render(cell),
        CellKind.Markdown => $"<section class=\"prose\">\n{ProseCell.Render(cell, page)}</section>",
        _ => $"<pre class=\"raw\">{WebUtility.HtmlEncode(cell.Source)}</pre>",
    };
}
