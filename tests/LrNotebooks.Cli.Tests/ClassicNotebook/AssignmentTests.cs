using LrNotebooks.Cli.Tests.Labs;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.ClassicNotebook;

/// <summary>A student's week with an assignment.</summary>
public sealed class AssignmentTests(NotebookFixture fixture) : IClassFixture<NotebookFixture>
{
    private const string Name = "lab-01-descent-by-hand.ipynb";

    [Fact]
    public async Task A_student_solves_a_task_in_the_browser_checks_it_hands_it_in_and_reads_the_feedback()
    {
        using var folder = new WorkingFolder();
        var source = Path.Combine(Repository.Find(AppContext.BaseDirectory)!, "notebooks", "labs", Name);
        (await Lrnb.RunAsync("lab", "release", source, "--out", "release")).Code.ShouldBe(0);
        var page = await fixture.OpenAsync(folder.At($"release/{Name}"), Name);
        await page.RunAsync(page.Cell("Lab.Describe()"));
        await page.RunAsync(page.Cell("Tensor Steep("));
        (await page.RunAsync(page.Cell("from 5 at rate 0.2"))).ShouldContain("Descend");

        var task = page.Cell("double[] Descend(");
        await page.WriteAsync(task, Solution(source, "descend"));
        (await page.RunAsync(task)).ShouldBeEmpty();
        (await page.RunAsync(page.Cell("from 5 at rate 0.2"))).ShouldBeEmpty();
        await page.ScreenshotAsync("assignment");
        await page.SaveAsync();

        var handedIn = Path.Combine(fixture.Notebooks, Name);
        var check = await Lrnb.RunAsync("lab", "check", handedIn);
        check.Output.ShouldMatch(@"descend-lesson\s+2 of 2");
        check.Output.ShouldMatch(@"descend-any-loss\s+3 of 3");
        check.Output.ShouldMatch(@"largest-rate-test\s+0 of 2");

        Directory.CreateDirectory("submitted/anna");
        File.Copy(handedIn, $"submitted/anna/{Name}");
        var grade = await Lrnb.RunAsync("lab", "grade", "submitted", "--release", source, "--out", "graded");
        grade.Code.ShouldBe(0, grade.Error);

        var feedback = await fixture.NewPageAsync();
        await feedback.GotoAsync(new Uri(folder.At($"graded/feedback/anna/{Path.ChangeExtension(Name, ".html")}")).AbsoluteUri);
        (await feedback.Locator("h1").First.InnerTextAsync()).ShouldStartWith("5 of 20 points: Lab 1");
        (await feedback.Locator("tr", new() { HasText = "descend-any-loss" }).InnerTextAsync()).ShouldContain("3 of 3 points");
        await feedback.ScreenshotAsync(new() { Path = Path.Combine(NotebookPage.Screenshots, "feedback.png") });
    }

    /// <summary>The instructor's code without its marks.</summary>
    private static string Solution(string path, string id) =>
        string.Join('\n', Notebook.Read(path).Part(id).Source.Split('\n').Where(line => !line.Contains("SOLUTION", StringComparison.Ordinal)));
}
