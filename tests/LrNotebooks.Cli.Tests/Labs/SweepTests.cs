namespace LrNotebooks.Cli.Tests.Labs;

public sealed class SweepTests : IDisposable
{
    private const string Figure =
        "display($\"<svg width='{10 + (int)(10 * learningRate)}' height='9' xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>\", \"image/svg+xml\");";

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sweep_runs_each_combination_and_tables_what_was_reported()
    {
        _folder.WriteNotebook(
            "a.ipynb", "\n#r \"LrNotebooks.dll\"\nusing LrNotebooks;\nint steps = 1;",
            "Lab.Report(\"loss\", 1);\nLab.Report(\"loss\", learningRate * 3);\nLab.Report(\"steps\", double.NaN);");

        var answer = await Lrnb.RunAsync("lab", "sweep", "a.ipynb", "-p", "learningRate=0.5,2", "--out", "out");

        answer.Code.ShouldBe(0, answer.Error);
        File.ReadAllText("out/sweep.csv").ShouldBe("learningRate,loss,steps\n0.5,1.5,NaN\n2,6,NaN\n");
        _folder.Read("out/002/a.ipynb").Metadata["papermill"]!["parameters"]!["learningRate"]!.ToString().ShouldBe("2");
    }

    [Fact]
    public async Task Figures_that_differ_stand_side_by_side_and_those_that_do_not_are_left_out()
    {
        _folder.WriteNotebook("a.ipynb", Figure, Figure.Replace("learningRate", "1"));

        (await Lrnb.RunAsync("lab", "sweep", "a.ipynb", "-p", "learningRate=0.5,2", "--out", "out")).Code.ShouldBe(0);

        var page = File.ReadAllText("out/sweep.html");
        page.ShouldContain("Cell 2");
        page.ShouldNotContain("Cell 3");
        page.Split("<img").Length.ShouldBe(3);
        page.ShouldContain("<figcaption>learningRate = 0.5</figcaption>");
    }

    [Theory]
    [InlineData("learningRate", "-p takes NAME=VALUE,VALUE…, not 'learningRate'")]
    [InlineData("learningRate=1,,2", "-p takes NAME=VALUE,VALUE…, not 'learningRate=1,,2'")]
    public async Task Values_that_are_none_are_one_line(string parameter, string problem)
    {
        _folder.WriteNotebook("a.ipynb");

        var answer = await Lrnb.RunAsync("lab", "sweep", "a.ipynb", "-p", parameter, "--out", "out");

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldBe($"lrnb: {problem}");
        Directory.Exists("out").ShouldBeFalse();
    }

    [Fact]
    public void A_result_needs_a_name_that_can_be_told_from_its_value()
    {
        Should.Throw<ArgumentException>(() => Lab.Report("a = b", 1)).Message.ShouldContain("one line without '='");
        Should.Throw<ArgumentException>(() => Lab.Report(" ", 1));
    }
}
