using Microsoft.Playwright;

namespace LrNotebooks.Cli.Tests.ClassicNotebook;

/// <summary>A lesson in a browser, as a student works with it.</summary>
public sealed class LessonTests(NotebookFixture fixture) : IClassFixture<NotebookFixture>
{
    // Takes what plotly.js would. Like plotly.js since version 3, it is no module of require.js.
    private const string PlotlyStandIn =
        "window.Plotly = { newPlot: (host, data) => { host.textContent = 'drawn from ' + data[0].y; return Promise.resolve(host); } }";

    private static readonly string Lesson = Path.Combine(
        Repository.Find(AppContext.BaseDirectory)!, "notebooks", "01-learning-rate-on-a-parabola.ipynb");

    [Fact]
    public async Task The_chart_follows_the_learning_rate_and_the_slider()
    {
        var page = await fixture.OpenAsync(Lesson);
        await page.RunAllAsync();
        (await page.ErrorsAsync()).ShouldBeEmpty();
        await page.Cell("ClaimSheet.Verify").Locator("table").ScrollIntoViewIfNeededAsync();
        await page.ScreenshotAsync("table");
        var chart = page.Cell("Chart.LearningRateSlider");
        var first = await PictureAsync(chart, "chart");

        await page.WriteAsync(page.Cell("double learningRate ="), "double learningRate = 0.9;\ndouble start = 5;");
        await page.RunAllAsync();

        var second = await PictureAsync(chart, "chart-at-another-rate");
        second.ShouldNotBe(first);

        await chart.Locator("input[type=range]").FocusAsync();
        await page.PressAsync("ArrowRight");

        await chart.Locator(".output", new() { HasText = "learning rate = 0.95" }).WaitForAsync();
        (await PictureAsync(chart, "chart-after-the-slider")).ShouldNotBe(second);

        async Task<string> PictureAsync(ILocator cell, string name)
        {
            var picture = cell.Locator("img");
            await picture.ScrollIntoViewIfNeededAsync();
            await page.ScreenshotAsync(name);
            var source = await picture.GetAttributeAsync("src");
            source!.ShouldStartWith("data:image/svg+xml");
            return source!;
        }
    }

    [Fact]
    public async Task Where_plotly_loads_the_chart_is_alive()
    {
        var page = await fixture.OpenAsync(Lesson);
        await page.OfferModuleAsync("plotly", PlotlyStandIn);

        var chart = await page.AppendAsync(
            "using LrNotebooks.Figures; Chart.Lines(\"Up again\", \"step\", \"loss\", [new Series(\"run\", new double[] { 3, 1, 2 })])");
        await page.PressAsync("Control+Enter");

        await chart.Locator(".lrnb-figure div", new() { HasText = "drawn from 3,1,2" }).WaitForAsync();
        (await chart.Locator("img").IsVisibleAsync()).ShouldBeFalse();
        await page.ScreenshotAsync("live-chart");
    }

    [Fact]
    public async Task The_interrupt_button_ends_an_endless_loop_and_the_next_cell_works()
    {
        var page = await fixture.OpenAsync(Lesson);
        await page.RunAsync("long steps = 0;");
        var loop = await page.AppendAsync("Console.WriteLine(\"on and on\"); while (true) steps++;");
        await page.PressAsync("Control+Enter");
        await loop.Locator(".output", new() { HasText = "on and on" }).WaitForAsync();

        await page.InterruptAsync();

        await page.IdleAsync();
        (await NotebookPage.OutputAsync(loop)).ShouldContain("Interrupted");
        (await page.RunAsync("steps > 0")).ShouldContain("true");
        await page.ScreenshotAsync("interrupted");
    }

    [Fact]
    public async Task Shift_Tab_shows_the_signature_and_Tab_completes()
    {
        var page = await fixture.OpenAsync(Lesson);
        await page.RunAsync("using TorchSharp;");
        await page.AppendAsync("torch.zeros(");
        await page.PressAsync("Shift+Tab");
        await page.Tooltip("torch.Tensor torch.zeros(").WaitForAsync();
        await page.PressAsync("Escape");

        // TorchSharp's package brings no documentation; the helper does.
        await page.AppendAsync("LrNotebooks.Lab.UseDevice(");
        await page.PressAsync("Shift+Tab");
        await page.Tooltip("Chooses where tensors and layers are made").WaitForAsync();
        await page.ScreenshotAsync("shift-tab");
        await page.PressAsync("Escape");

        var one = await page.AppendAsync("torch.optim.lr_scheduler.Expo");
        await page.PressAsync("Tab");
        await one.Locator(".CodeMirror", new() { HasText = "torch.optim.lr_scheduler.ExponentialLR" }).WaitForAsync();

        await page.AppendAsync("torch.optim.");
        await page.PressAsync("Tab");
        await page.Completions.First.WaitForAsync();
        (await page.Completions.AllInnerTextsAsync()).ShouldContain("Adam");
        await page.ScreenshotAsync("tab");
    }
}
