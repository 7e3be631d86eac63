namespace LrNotebooks.Cli.Tests.Runs;

public sealed class OutputFolderTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_input_in_the_default_output_folder_is_not_overwritten()
    {
        _folder.WriteNotebook("artifacts/notebooks/a.ipynb");
        var before = File.ReadAllText("artifacts/notebooks/a.ipynb");

        var answer = await Lrnb.RunAsync("run", "artifacts/notebooks/a.ipynb");

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldContain("the run would overwrite its input");
        File.ReadAllText("artifacts/notebooks/a.ipynb").ShouldBe(before);
    }

    [Fact]
    public async Task An_input_is_overwritten_where_its_own_folder_is_asked_for()
    {
        _folder.WriteNotebook("n/a.ipynb", "1 + 1");

        (await Lrnb.RunAsync("run", "n", "--out", "n")).Code.ShouldBe(0);

        _folder.Read("n/a.ipynb").Cells[1].ExecutionCount.ShouldBe(2);
        _folder.Entries.ShouldBe(["n", "n/a.ipynb"]);
    }

    [Fact]
    public async Task A_read_only_folder_is_one_line_before_anything_runs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux: /proc is a folder that even root cannot write to");
        _folder.WriteNotebook("a.ipynb", "File.WriteAllText(\"ran.txt\", \"\");");

        var answer = await Lrnb.RunAsync("run", "a.ipynb", "--out", "/proc/lrnb/out");

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldStartWith("lrnb: cannot write to the output folder '/proc/lrnb/out'");
        _folder.Entries.ShouldBe(["a.ipynb"]);
    }
}
