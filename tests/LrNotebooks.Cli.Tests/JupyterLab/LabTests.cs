namespace LrNotebooks.Cli.Tests.JupyterLab;

/// <summary>A lesson and a new notebook in JupyterLab, as a student works with them.</summary>
public sealed class LabTests(LabFixture fixture) : IClassFixture<LabFixture>
{
    private const string NewNotebook =
        """
        {
          "cells": [{ "cell_type": "code", "id": "first", "metadata": {}, "execution_count": null, "outputs": [], "source": "" }],
          "metadata": { "kernelspec": { "name": ".net-csharp", "display_name": ".NET (C#)", "language": "C#" } },
          "nbformat": 4,
          "nbformat_minor": 5
        }
        """;

    private static readonly string Lesson = File.ReadAllText(Path.Combine(
        Repository.Find(AppContext.BaseDirectory)!, "notebooks", "01-learning-rate-on-a-parabola.ipynb"));

    [Fact]
    public async Task Without_plotly_a_figure_is_a_picture_that_follows_its_slider()
    {
        var page = await fixture.OpenAsync(Lesson);
        await page.RunAllAsync();
        (await page.ErrorsAsync()).ShouldBeEmpty();
        var chart = page.Cell("Chart.LearningRateSlider");
        var picture = chart.Locator(".jp-OutputArea img");
        await picture.ScrollIntoViewIfNeededAsync();
        await page.ScreenshotAsync("picture");
        var first = await picture.GetAttributeAsync("src");
        first!.ShouldStartWith("data:image/svg+xml");

        await chart.Locator("input[type=range]").FocusAsync();
        await page.PressAsync("ArrowRight");

        await chart.Locator(".jp-OutputArea", new() { HasText = "learning rate = 0.3" }).WaitForAsync();
        (await picture.GetAttributeAsync("src")).ShouldNotBe(first);
        await page.ScreenshotAsync("picture-after-the-slider");
    }

    [Fact]
    public async Task With_jupyterlab_plotly_a_figure_is_alive_and_follows_its_slider()
    {
        var page = await fixture.OpenAsync(Lesson, plotly: true);
        await page.RunAllAsync();
        (await page.ErrorsAsync()).ShouldBeEmpty();
        var chart = page.Cell("Chart.LearningRateSlider").Locator(".js-plotly-plot");
        await chart.ScrollIntoViewIfNeededAsync();
        await chart.Locator(".slider-label", new() { HasText = "learning rate = 0.2" }).WaitForAsync();
        await page.ScreenshotAsync("live-chart");

        await chart.Locator(".slider-rail-touch-rect").ClickAsync(new() { Position = new() { X = 5, Y = 5 } });

        await chart.Locator(".slider-label", new() { HasText = "learning rate = 0.001" }).WaitForAsync();
        await page.ScreenshotAsync("live-chart-after-the-slider");
    }

    [Fact]
    public async Task An_interrupt_ends_the_cell_and_a_restart_the_variables()
    {
        var page = await fixture.OpenAsync(NewNotebook);
        await page.RunAsync("long steps = 0;");
        var loop = await page.AppendAsync("Console.WriteLine(\"on and on\"); while (true) steps++;");
        await page.PressAsync("Control+Enter");
        await loop.Locator(".jp-OutputArea", new() { HasText = "on and on" }).WaitForAsync();

        await page.InterruptAsync();

        await page.IdleAsync();
        (await page.ErrorsAsync()).ShouldHaveSingleItem().ShouldContain("Interrupted");
        (await page.RunAsync("steps > 0")).ShouldContain("true");
        await page.ScreenshotAsync("interrupted");

        await page.RestartAsync();

        (await page.RunAsync("steps")).ShouldContain("CS0103");
        await page.ScreenshotAsync("restarted");
    }

    [Fact]
    public async Task Shift_Tab_shows_the_signature_and_Tab_what_could_stand_there()
    {
        var page = await fixture.OpenAsync(NewNotebook);
        await page.AppendAsync("Math.Max(");
        await page.PressAsync("Shift+Tab");
        await page.Tooltip("Math.Max(").WaitForAsync();
        await page.ScreenshotAsync("shift-tab");
        await page.PressAsync("Escape");

        // JupyterLab asks also where there is one choice.
        var cell = await page.AppendAsync("Console.WriteL");
        await page.PressAsync("Tab");
        await page.Completion("WriteLine").WaitForAsync();
        await page.ScreenshotAsync("tab");
        await page.PressAsync("Enter");
        await cell.Locator(".cm-content", new() { HasText = "Console.WriteLine" }).WaitForAsync();
    }
}
