using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Labs;

public sealed class CheckTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_check_shows_tasks_and_points_by_the_tests_that_are_there_and_leaves_the_notebook_alone()
    {
        // Right for 4, wrong for 5, which only the hidden test asks.
        _folder.HandIn("anna", [("halve", "double Halve(double x) => Math.Floor(x / 2);")]);
        var before = File.ReadAllText("submitted/anna/halving.ipynb");

        var answer = await Lrnb.RunAsync("lab", "check", "submitted/anna/halving.ipynb");

        answer.Code.ShouldBe(1, answer.Error);
        Row(answer, "halve-test").ShouldBe("halve-test 2 of 2");
        Row(answer, "total-test").ShouldStartWith("total-test 0 of 4 CompilationError");
        Row(answer, "openTask").ShouldBe("openTask of 5 a person gives these points");
        answer.Output.ShouldContain("3 of 5 tasks are open");
        File.ReadAllText("submitted/anna/halving.ipynb").ShouldBe(before);
    }

    [Fact]
    public async Task What_is_no_assignment_is_one_line()
    {
        _folder.Write("a.ipynb", new Notebook().ToString());

        (await Lrnb.RunAsync("lab", "check", "a.ipynb")).ErrorLine.ShouldBe("lrnb: a.ipynb: no cell gives points; nbgrader's metadata say which do");
        (await Lrnb.RunAsync("lab", "check", "b.ipynb")).ErrorLine.ShouldBe("lrnb: no notebook 'b.ipynb'");
    }

    private static string Row(Answer answer, string task) =>
        string.Join(' ', answer.Output.Split('\n').Single(line => line.Contains(task)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
