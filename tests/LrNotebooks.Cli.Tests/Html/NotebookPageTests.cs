using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LrNotebooks.Cli.Html;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Html;

public class NotebookPageTests
{
    [Fact]
    public void A_figure_shows_its_html_with_its_script()
    {
        var html = Page(Display(("text/html", "<img src=\"data:x\"><script>slider()</script>"), ("image/svg+xml", "<svg/>"), ("text/plain", "t")));

        html.ShouldContain("<div class=\"output html\"><img src=\"data:x\"><script>slider()</script></div>");
    }

    [Fact]
    public void A_bare_picture_is_a_data_uri()
    {
        Page(Display(("image/svg+xml", "<svg/>"), ("text/plain", "a < b"))).ShouldContain("<img alt=\"a &lt; b\" src=\"data:image/svg+xml;base64,PHN2Zy8+\">");
        Page(Display(("image/png", "aGk=\n"))).ShouldContain("src=\"data:image/png;base64,aGk=\"");
    }

    [Fact]
    public void Text_is_encoded_and_loses_its_colour_codes()
    {
        var stream = new JsonObject { ["output_type"] = "stream", ["name"] = "stderr", ["text"] = "\u001b[31m<a>\u001b[0m & b" };

        Page(stream).ShouldContain("<pre class=\"output stderr\">&lt;a&gt; &amp; b</pre>");
    }

    [Fact]
    public void An_error_shows_its_trace()
    {
        var error = new JsonObject { ["output_type"] = "error", ["ename"] = "E", ["evalue"] = "v", ["traceback"] = new JsonArray("one", "two") };

        Page(error).ShouldContain("<pre class=\"output error\">one\ntwo</pre>");
    }

    [Fact]
    public void Code_is_highlighted_and_numbered()
    {
        var html = Page();

        html.ShouldContain("<span class=\"keyword\">var</span> x = <span class=\"number\">1</span>; <span class=\"comment\">// a &lt; b</span>");
        html.ShouldContain("<div class=\"count\">[3]</div>");
    }

    [Theory]
    [InlineData("#r \"nuget: A, 1\"\nvar s = $\"lr {rate:F2} {{ }}\";\nvar r = \"\"\"\n  <b>raw</b> \"quoted\" // no comment\n  \"\"\";")]
    [InlineData("var v = @\"C:\\a\"; char c = '\\''; var q = $@\"{v}\"; /* never closed")]
    [InlineData("#!markdown\n# <Title> & text")]
    public void Code_stays_the_same_text_whatever_its_colours(string code)
    {
        var html = Render(new NotebookCell(CellKind.Code, "c", code));

        var source = Regex.Match(html, "<div class=\"source\">(.*?)<div class=\"outputs\">", RegexOptions.Singleline).Groups[1].Value;
        WebUtility.HtmlDecode(Regex.Replace(source, "<[^>]+>", "")).Trim().ShouldBe(code);
    }

    [Theory]
    [InlineData("/*", "\n")]
    [InlineData("var x = ", "(")]
    [InlineData("var x = ", "$\"{")]
    [InlineData("", "#if A\n")]
    [InlineData("\"", "\\")]
    public void Code_of_any_kind_has_its_colours_in_no_time(string start, string repeated)
    {
        var code = start + string.Concat(Enumerable.Repeat(repeated, 30_000));
        var html = Render(new NotebookCell(CellKind.Code, "c", code));
        html.Length.ShouldBeGreaterThan(code.Length);
    }

    [Fact]
    public void A_cell_that_cannot_be_shown_is_its_text_and_the_others_are_shown()
    {
        var html = Render(Markdown(new string('>', 50_000) + "<a"), Markdown("# Next"));
        html.ShouldContain("This cell is shown as its text: ");
        html.ShouldContain("&gt;&lt;a</pre>");
        html.ShouldContain("Next</h1>");
    }

    [Fact]
    public void What_a_stranger_shows_runs_nothing()
    {
        var html = Foreign(Cell(Display(("text/html", "<b>\"x\"</b><script>alert(1)</script>"), ("text/plain", "t")), Display(("image/png", "\"><script>alert(1)</script>"))));

        html.ShouldContain("srcdoc=\"&lt;b&gt;&quot;x&quot;&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"");
        html.ShouldContain("<iframe sandbox=\"\"");
        html.ShouldContain("form-action 'none'; base-uri 'none'");
        html.ShouldNotContain("<script");
    }

    [Theory]
    [InlineData("![p](p.svg)")]
    [InlineData("![p](data:image/../p.svg)")]
    [InlineData("![p][r]\n\n[r]: p.svg")]
    [InlineData("![p](attachment:../p.svg)")]
    public void A_strangers_picture_is_no_file_of_this_machine(string markdown)
    {
        using var folder = new WorkingFolder();
        folder.Write("p.svg", "<svg/>");

        Foreign(Markdown(markdown)).ShouldNotContain("PHN2Zy8+");
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](data:text/html;base64,eA==)")]
    [InlineData("[x](file:///etc/passwd)")]
    public void A_strangers_link_leads_to_the_web_or_nowhere(string markdown) => Foreign(Markdown(markdown)).ShouldNotMatch("href=\"[^#\"]");

    [Theory]
    [InlineData(20_001, 1)]
    [InlineData(15_000, 7)]
    public void Of_a_stranger_more_words_than_anybody_writes_are_text(int characters, int cells) =>
        Foreign([.. Enumerable.Range(0, cells).Select(_ => Markdown(new string('x', characters)))]).ShouldContain("This cell is shown as its text: more than 20000 characters");

    [Fact]
    public void Headings_have_unique_ids_and_make_the_contents()
    {
        var html = Render(Markdown("# The title\n## Same"), Markdown("## Same"));

        html.ShouldContain("<title>The title</title>");
        html.ShouldContain("<a class=\"h2\" href=\"#same\">Same</a>\n<a class=\"h2\" href=\"#same-1\">Same</a>");
        html.ShouldContain("<h2 id=\"same-1\">");
    }

    [Fact]
    public void Links_to_notebooks_of_the_run_lead_to_their_pages()
    {
        var html = Render(Markdown("[next](02-b.ipynb#top) [other](03-c.ipynb)"));

        html.ShouldContain("href=\"02-b.html#top\"");
        html.ShouldContain("href=\"03-c.ipynb\"");
    }

    [Fact]
    public void Pictures_beside_the_notebook_travel_within_the_page()
    {
        using var folder = new WorkingFolder();
        folder.Write("p.svg", "<svg/>");

        Render(Markdown("![p](p.svg)")).ShouldContain("src=\"data:image/svg+xml;base64,PHN2Zy8+\"");
    }

    [Fact]
    public void The_page_asks_for_nothing_from_outside()
    {
        var html = Render(Markdown("# T\n\n$x$"));

        html.ShouldNotContain("http");
        html.ShouldNotContain("<link");
        html.ShouldNotContain("src=");
    }

    private static string Page(params JsonObject[] outputs) => Render(Cell(outputs));

    private static NotebookCell Cell(params JsonObject[] outputs) =>
        new(CellKind.Code, "c", "var x = 1; // a < b") { ExecutionCount = 3, Outputs = outputs };

    private static string Render(params NotebookCell[] cells) => NotebookPage.Render(Of(cells), "a.ipynb", new HashSet<string> { "a", "02-b" });

    private static string Foreign(params NotebookCell[] cells) => NotebookPage.RenderForeign(Of(cells), "a.ipynb", _ => true);

    private static Notebook Of(NotebookCell[] cells)
    {
        var notebook = new Notebook();
        foreach (var cell in cells)
        {
            notebook.Cells.Add(cell);
        }
        return notebook;
    }

    private static NotebookCell Markdown(string source) => new(CellKind.Markdown, "m", source);

    private static JsonObject Display(params (string Type, string Content)[] data) => new()
    {
        ["output_type"] = "display_data",
        ["data"] = new JsonObject(data.Select(d => KeyValuePair.Create(d.Type, (JsonNode?)d.Content))),
        ["metadata"] = new JsonObject(),
    };
}
