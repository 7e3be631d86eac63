using System.Globalization;
using System.Net;
using System.Text;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Html;

/// <summary>A notebook as one HTML file.</summary>
internal static class NotebookPage
{
    private const int DeepestLevelOfContents = 3;

    // What a stranger wrote must neither run nor send anything in the browser of whoever opens the page.
    private const string Policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\">\n";

    private static readonly Lazy<string> StyleSheet = new(() =>
    {
        using var stream = typeof(NotebookPage).Assembly.GetManifestResourceStream("page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>The whole page.</summary>
    /// <param name="notebook">The notebook with the full bundles of its outputs.</param>
    /// <param name="path">The notebook's file: names the page where no heading does, and its folder holds the pictures it
    /// shows.</param>
    /// <param name="pages">The names, without extension, of the notebooks that get a page in the same folder.</param>
    public static string Render(Notebook notebook, string path, IReadOnlySet<string> pages) => Render(notebook, path, pages, _ => false, "");

    /// <summary>A page with cells of strangers, in which nothing runs, nothing is fetched and nothing is sent.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="path">The file that the cells of one's own are relative to.</param>
    /// <param name="isForeign">Whether somebody else wrote a cell, or what it shows.</param>
    public static string RenderForeign(Notebook notebook, string path, Func<NotebookCell, bool> isForeign) =>
        Render(notebook, path, new HashSet<string>(), isForeign, Policy);

    private static string Render(Notebook notebook, string path, IReadOnlySet<string> pages, Func<NotebookCell, bool> isForeign, string policy)
    {
        var prose = new ProseCells(Path.GetDirectoryName(Path.GetFullPath(path))!, pages);
        var body = string.Join('\n', notebook.Cells.Select(Shown));
        return Document(Title(notebook, path), Contents(prose.Headings), body, policy);

        string Shown(NotebookCell cell)
        {
            try
            {
                return cell.Kind switch
                {
                    CellKind.Code => CodeCell.Render(cell, isForeign(cell)),
                    CellKind.Markdown => $"<section class=\"prose\">\n{(isForeign(cell) ? prose.RenderForeign(cell) : prose.Render(cell))}</section>",
                    _ => Raw(cell.Source),
                };
            }
            catch (Exception e) when (e is not (IOException or UnauthorizedAccessException))
            {
                // Whatever a text does to its reader, it is there as it was written, and so are the others. A picture's file that cannot be read is no such text.
                return $"<section class=\"prose\"><p>This cell is shown as its text: {WebUtility.HtmlEncode(e.Message)}</p></section>\n{Raw(cell.Source)}";
            }
        }
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
        return Document("Notebooks", string.Empty, body, string.Empty);
    }

    /// <summary>The first heading of the notebook, or the file's name.</summary>
    public static string Title(Notebook notebook, string path) =>
        notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => cell.Source.Split('\n'))
            .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim()
        ?? Path.GetFileNameWithoutExtension(path);

    /// <summary>A <c>nav</c> of links; empty where there are too few headings to navigate by.</summary>
    private static string Contents(IEnumerable<(int Level, string Id, string Html)> headings)
    {
        var shown = headings.Where(heading => heading.Level <= DeepestLevelOfContents).ToList();
        if (shown.Count < 2)
        {
            return string.Empty;
        }
        var html = new StringBuilder("<nav aria-label=\"Contents\">\n");
        foreach (var heading in shown)
        {
            html.Append(CultureInfo.InvariantCulture, $"<a class=\"h{heading.Level}\" href=\"#{heading.Id}\">{heading.Html}</a>\n");
        }
        return html.Append("</nav>").ToString();
    }

    private static string Raw(string text) => $"<pre class=\"raw\">{WebUtility.HtmlEncode(text)}</pre>";

    /// <summary>The frame of every page. The style sheet stands in it, so that one file is all there is.</summary>
    private static string Document(string title, string navigation, string body, string policy) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        {policy}<meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="lrnb">
        <title>{WebUtility.HtmlEncode(title)}</title>
        <style>
        {StyleSheet.Value}</style>
        </head>
        <body>
        {navigation}
        <main>
        {body}
        </main>
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}
