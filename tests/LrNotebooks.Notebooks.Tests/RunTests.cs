using System.Text.Json.Nodes;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Notebooks.Tests;

/// <summary>Lessons run from top to bottom and say today what they say in the repository.</summary>
public class RunTests
{
    private const string LargeNetwork = "03-when-training-fails.ipynb";

    // At its largest rate Adam jumps about the threshold there, and a last digit, which differs from processor to processor, decides when it was above
    // it for the last time.
    private const string AdamIsLeftToRounding = "steps until arrival";

    public static TheoryData<string> Files => Course.Files;

    public static TheoryData<string> Lessons => Course.Lessons;

    [Theory, MemberData(nameof(Files))]
    public async Task Every_cell_runs(string file)
    {
        var run = await CourseRuns.Of(file);
        run.Failure.ShouldBeNull();
        run.CellsRun.ShouldBe(run.CellsTotal);
    }

    [Theory, MemberData(nameof(Lessons))]
    public async Task Every_claim_that_a_cell_checks_matches(string file)
    {
        var sheets = (await CourseRuns.Of(file)).Notebook.Code().SelectMany(cell => cell.Outputs)
            .Select(output => output["data"]?["application/vnd.lrnotebooks.claims+json"]).OfType<JsonObject>().ToList();
        sheets.ShouldNotBeEmpty();
        sheets.ShouldAllBe(sheet => sheet["matched"]!.GetValue<int>() == sheet["total"]!.GetValue<int>());
    }

    [Theory, MemberData(nameof(Files))]
    public async Task The_committed_outputs_are_those_of_this_run(string file)
    {
        var run = (await CourseRuns.Of(file)).Notebook;
        foreach (var (committed, now) in Course.Read(file).Code().Zip(run.Code()))
        {
            var (before, after) = (OutputText.Stable(committed), OutputText.Stable(now));
            if (committed.Source.Contains(AdamIsLeftToRounding, StringComparison.Ordinal))
                (before, after) = (OutputText.WithoutAdamsEnd(before), OutputText.WithoutAdamsEnd(after));
            if (file == LargeNetwork)
                OutputText.WithoutNumbers(after).ShouldBe(OutputText.WithoutNumbers(before), committed.Source);
            else if (!OutputText.AreAlike(before, after))
                after.ShouldBe(before, committed.Source);
        }
    }

    [Fact]
    public async Task A_changed_learning_rate_changes_the_run()
    {
        const string file = "01-learning-rate-on-a-parabola.ipynb";
        var notebook = Course.Read(file);
        ParameterInjection.Apply(notebook, file, new Dictionary<string, string> { ["learningRate"] = "0.45" });
        var run = await CourseRuns.Run(notebook);
        run.Failure.ShouldBeNull();

        // 5 - 0.45 * 12 = -0.4
        var text = OutputText.Everything(run.Notebook);
        text.ShouldContain("5 - 0.45 * 12 = -0.4");
        text.ShouldContain("After 0 steps: w is -0.400000, loss is 0.360000.");
    }
}
