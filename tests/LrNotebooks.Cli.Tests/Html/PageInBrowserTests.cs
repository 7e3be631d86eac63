using System.Text.Json.Nodes;
using LrNotebooks.Cli.Html;
using LrNotebooks.Cli.Tests.Browsers;
using LrNotebooks.Figures;
using LrNotebooks.Scripting.Notebooks;
using Microsoft.Playwright;

namespace LrNotebooks.Cli.Tests.Html;

/// <summary>What <c>lrnb run --html</c> writes, opened as a file by a browser without a network.</summary>
public sealed class PageInBrowserTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(255, 255, 255)")]
    [InlineData(ColorScheme.Dark, "rgb(13, 17, 23)")]
    public async Task Every_figure_is_seen_and_the_slider_moves_its_picture(ColorScheme scheme, string background)
    {
        var program = InstalledBrowser.Program;
        var lesson = Path.Combine(Repository.Find(AppContext.BaseDirectory)!, "notebooks", "01-learning-rate-on-a-parabola.ipynb");
        var run = await Lrnb.RunAsync("run", lesson, "--out", "out", "--html", "--png", "never");
        run.Code.ShouldBe(0, run.Error);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, ChromiumSandbox = false });
        var page = await browser.NewPageAsync(new() { Offline = true, ColorScheme = scheme, ViewportSize = new() { Width = 1300, Height = 1000 } });
        var (requests, errors) = (new List<string>(), new List<string>());
        page.Request += (_, request) => requests.Add(request.Url);
        page.PageError += (_, error) => errors.Add(error);

        await page.GotoAsync(new Uri(_folder.At("out/01-learning-rate-on-a-parabola.html")).AbsoluteUri);

        var figures = await page.Locator(".lrnb-figure img").AllAsync();
        figures.Count.ShouldBe(Notebook.Read(lesson).Cells.SelectMany(cell => cell.Outputs)
            .Count(output => output["data"]?["application/vnd.plotly.v1+json"] is not null));
        foreach (var figure in figures)
        {
            await figure.ScrollIntoViewIfNeededAsync();
            (await figure.IsVisibleAsync()).ShouldBeTrue();
            (await figure.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)")).ShouldBeGreaterThan(600);
        }
        (await page.EvaluateAsync<int>("""
            [...document.querySelectorAll('.csharp span')].filter(span => {
              const [word, code] = [span.getBoundingClientRect(), span.closest('pre').getBoundingClientRect()];
              return word.left < code.left || word.top < code.top || word.bottom > code.bottom + 1 || word.width == 0;
            }).length
            """)).ShouldBe(0, "words that the page's style takes out of their line");
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe(background);

        var moved = page.Locator(".lrnb-figure", new() { Has = page.Locator("input[type=range]") });
        var before = await moved.Locator("img").GetAttributeAsync("src");
        await moved.Locator("input").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        (await moved.Locator("img").GetAttributeAsync("src")).ShouldNotBe(before);
        (await moved.Locator("img").EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)")).ShouldBeGreaterThan(600);

        requests.ShouldAllBe(url => url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal));
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_stranger_shows_is_seen_in_a_frame_and_neither_runs_nor_sends()
    {
        const string Html = "<p>seen</p><img src=x onerror=\"ran()\"><script>function ran() { document.querySelector('p').textContent = 'ran'; } ran();</script>"
            + "<form action=\"https://example.org\"><button>send</button></form>";
        var notebook = new Notebook();
        notebook.Cells.Add(new NotebookCell(CellKind.Code, "c", "1")
        {
            Outputs = [new() { ["output_type"] = "display_data", ["data"] = new JsonObject { ["text/html"] = Html }, ["metadata"] = new JsonObject() }],
        });
        notebook.Cells.Add(new NotebookCell(CellKind.Markdown, "m", "[here](javascript:document.write('ran'))\n\n" + Html));
        _folder.Write("page.html", NotebookPage.RenderForeign(notebook, "a.ipynb", _ => true));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Program, ChromiumSandbox = false });
        var page = await browser.NewPageAsync(new() { Offline = true });
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);

        await page.GotoAsync(new Uri(_folder.At("page.html")).AbsoluteUri);
        var frame = page.FrameLocator("iframe");
        await frame.Locator("button").ClickAsync();
        await page.Locator("a", new() { HasText = "here" }).ClickAsync();

        (await frame.Locator("p").InnerTextAsync()).ShouldBe("seen");
        (await page.Locator("button").CountAsync()).ShouldBe(0);
        requests.ShouldAllBe(url => url.StartsWith("file:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_of_two_sliders_keeps_its_stop_while_the_other_moves_and_either_plays()
    {
        var figure = Chart.RateAndMomentumSliders("Drag across", (x, y) => (x * x) + (y * y), (-3, 3), (-3, 3), [0.5, 1.1, 1.6], [0, 0.9],
            (rate, momentum) => [(2, 1), (rate, momentum)], m => 1 + m, (0.5, 0));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Program, ChromiumSandbox = false });
        var page = await browser.NewPageAsync(new() { Offline = true });
        await page.SetContentAsync(figure.ToInteractiveHtml());
        var (rate, momentum) = (page.Locator("input[type=range]").First, page.Locator("input[type=range]").Last);

        await momentum.PressAsync("ArrowRight");
        await rate.PressAsync("ArrowRight");

        (await PictureAsync()).ShouldContain("learning rate = 1.1, momentum = 0.9");

        await page.GetByTitle("play").First.ClickAsync();
        await page.Locator("output", new() { HasText = "learning rate = 1.6" }).WaitForAsync();

        (await PictureAsync()).ShouldContain("learning rate = 1.6, momentum = 0.9");

        async Task<string> PictureAsync() => Uri.UnescapeDataString((await page.Locator("img").GetAttributeAsync("src"))!);
    }
}
