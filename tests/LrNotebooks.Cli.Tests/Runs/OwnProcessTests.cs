using System.Globalization;
using System.Text.Json.Nodes;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Runs;

/// <summary>The cells of a notebook run in a process of its own, and end that one at most.</summary>
public sealed class OwnProcessTests : IDisposable
{
    // Called in a way that no compiler sees.
    private const string FailFast = "typeof(Environment).GetMethod(\"FailFast\", [typeof(string)])!.Invoke(null, [\"oh no\"]);";

    // Seconds. The first cell of a process, of one line, took more than 20 on a machine with forty busy processes for two cores.
    private const string Limit = "60";

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_with_a_dying_an_unreadable_an_endless_and_a_good_notebook_gives_one_JSON_and_keeps_what_ran()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "names signals");
        _folder.WriteNotebook("n/a-dying.ipynb", "Console.WriteLine(\"before\");", FailFast, "Console.WriteLine(\"behind\");");
        _folder.Write("n/b-unreadable.ipynb", "{oops");
        _folder.WriteNotebook("n/c-endless.ipynb", "Console.WriteLine(\"before\");", "Console.WriteLine(\"begun\"); while (true) { }");
        _folder.WriteNotebook("n/d-good.ipynb", "Console.WriteLine(\"good\");");

        var answer = await Lrnb.RunAsync("run", "n", "--keep-going", "--timeout", Limit, "--json", "--out", "out");

        answer.Code.ShouldBe(1);
        var notebooks = JsonNode.Parse(answer.Output)!["notebooks"]!.AsArray().Select(notebook => notebook!.AsObject()).ToArray();
        notebooks.Select(notebook => $"{notebook["status"]} {notebook["error"]?["name"]}".Trim())
            .ShouldBe(["failed ProcessEnded", "failed Unreadable", "failed CellTimeout", "ok"], answer.Error);
        notebooks[0]["error"]!["cell"]!.GetValue<int>().ShouldBe(3);
        notebooks[0]["error"]!["message"]!.ToString()
            .ShouldStartWith("The process of the cells ended with exit code 134 (SIGABRT): Process terminated.\noh no\n");
        notebooks[1]["error"]!["message"]!.ToString().ShouldStartWith($"{Path.Combine("n", "b-unreadable.ipynb")}: not JSON at line 1");
        Printed("out/a-dying.ipynb", 1).ShouldBe("before\n");
        _folder.Read("out/a-dying.ipynb").Cells[2].Outputs[^1]["ename"]!.ToString().ShouldBe("ProcessEnded");
        _folder.Read("out/a-dying.ipynb").Cells[3].Outputs.ShouldBeEmpty();
        Printed("out/c-endless.ipynb", 1).ShouldBe("before\n");
        Printed("out/c-endless.ipynb", 2).ShouldBe("begun\n");
        Printed("out/d-good.ipynb", 1).ShouldBe("good\n");
        answer.Error.ShouldContain($"c-endless.ipynb: cell 3 [3] failed: CellTimeout: The cell ran longer than {Limit} s and was cancelled.\n");
        foreach (var named in (string[])["a-dying.ipynb: cell 3 [3] failed: ProcessEnded", "b-unreadable.ipynb: not JSON", "c-endless.ipynb: cell 3 [3] failed: CellTimeout"])
            answer.Error.Split('\n').Count(line => line.StartsWith("lrnb: ", StringComparison.Ordinal) && line.Contains(named)).ShouldBe(1, named);
    }

    [Theory]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();", "137 (SIGKILL).")]
    [InlineData("System.Runtime.InteropServices.Marshal.WriteByte((nint)0x123456789, 1);", "134 (SIGABRT): Fatal error.")]
    public async Task A_cell_that_ends_its_process_fails_even_where_it_may_fail(string cell, string how)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "names signals");
        _folder.WriteNotebook("a.ipynb", cell, "2");
        var notebook = _folder.Read("a.ipynb");
        notebook.Cells[1].Metadata["tags"] = new JsonArray("raises-exception");
        notebook.Write("a.ipynb");

        var answer = await Lrnb.RunAsync("run", "a.ipynb", "--out", "out");

        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain($"lrnb: a.ipynb: cell 2 [2] failed: ProcessEnded: The process of the cells ended with exit code {how}");
        _folder.Read("out/a.ipynb").Cells[2].ExecutionCount.ShouldBeNull();
    }

    [Fact]
    public async Task A_cell_that_does_not_listen_is_ended_with_its_process()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "stops a process by a signal");
        _folder.WriteNotebook("a.ipynb", "Console.WriteLine(1); System.Diagnostics.Process.Start(\"kill\", $\"-STOP {Environment.ProcessId}\").WaitForExit();");

        var answer = await Lrnb.RunAsync("run", "a.ipynb", "--out", "out", "--timeout", Limit);

        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain(
            $"CellTimeout: The cell ran longer than {Limit} s and was cancelled. The cell did not stop within 5 s, and its process was ended.");
        Printed("out/a.ipynb", 1).ShouldBe("1\n");
    }

    [Fact]
    public async Task What_a_notebook_sets_for_its_process_is_not_there_in_the_next_one()
    {
        _folder.WriteNotebook("n/a.ipynb", "TorchSharp.torch.set_num_threads(7); Environment.SetEnvironmentVariable(\"LEAK\", \"a\");");
        _folder.WriteNotebook("n/b.ipynb", "Console.WriteLine((TorchSharp.torch.get_num_threads() == 7) + Environment.GetEnvironmentVariable(\"LEAK\"));");

        (await Lrnb.RunAsync("run", "n", "--out", "out")).Code.ShouldBe(0);

        Printed("out/b.ipynb", 1).ShouldBe("False\n");
    }

    [Fact]
    public async Task What_an_earlier_run_left_half_written_goes()
    {
        _folder.WriteNotebook("a.ipynb");
        // No process has a number so large.
        _folder.Write("out/.a.ipynb.999999999.0123456789abcdef0123456789abcdef.tmp", "half");
        _folder.Write("out/.b.html.0123456789abcdef0123456789abcdef.tmp", "of an earlier version");
        _folder.Write("out/.mine.tmp", "somebody's");

        (await Lrnb.RunAsync("run", "a.ipynb", "--out", "out", "--png", "never")).Code.ShouldBe(0);

        Directory.GetFiles("out").Select(Path.GetFileName).Order().ShouldBe([".mine.tmp", "a.ipynb"]);
    }

    [Fact]
    public async Task What_a_using_declaration_opened_is_closed_at_the_end()
    {
        _folder.WriteNotebook("a.ipynb", "using var file = new StreamWriter(\"written.txt\"); file.Write(\"whole\");");
        (await Lrnb.RunAsync("run", "a.ipynb", "--out", "out")).Code.ShouldBe(0);
        File.ReadAllText("written.txt").ShouldBe("whole");
    }

    [Fact]
    public async Task A_process_that_dies_is_over_though_one_that_it_started_holds_its_standard_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "calls Unix's programs");
        _folder.WriteNotebook("a.ipynb", """
            File.WriteAllText("child", $"{System.Diagnostics.Process.Start("sleep", "600").Id}");
            System.Diagnostics.Process.GetCurrentProcess().Kill();
            """);

        var answer = await Lrnb.RunAsync("run", "a.ipynb", "--out", "out").WaitAsync(Lrnb.Patience, TestContext.Current.CancellationToken);

        // It is still there, or it held nothing.
        System.Diagnostics.Process.GetProcessById(int.Parse(File.ReadAllText("child"), CultureInfo.InvariantCulture)).Kill();
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("ProcessEnded");
    }

    [Fact]
    public async Task A_notebook_that_is_saved_while_it_runs_in_place_is_kept()
    {
        _folder.WriteNotebook("a.ipynb", "File.WriteAllText(\"begun\", \"\"); while (!File.Exists(\"go\")) System.Threading.Thread.Sleep(20); Console.WriteLine(\"ran\");");
        var running = Lrnb.RunAsync("run", "a.ipynb", "--out", ".", "--png", "never", "--json");
        while (!File.Exists("begun") && !running.IsCompleted)
            await Task.Delay(20);
        var edited = _folder.Read("a.ipynb");
        edited.Cells.Add(new NotebookCell(CellKind.Markdown, "edit", "MY EDIT"));
        edited.Write("a.ipynb");
        _folder.Write("go", "");

        var answer = await running;

        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain($"lrnb: {_folder.At("a.ipynb")} was saved by another program while its notebook ran; that is kept, and what ran is in");
        JsonNode.Parse(answer.Output)!["notebooks"]![0]!["error"]!["name"]!.ToString().ShouldBe("Conflict");
        _folder.Read("a.ipynb").ToString().ShouldBe(edited.ToString());
        Printed("a.ipynb.run", 1).ShouldBe("ran\n");
    }

    private string Printed(string notebook, int cell) => string.Concat(
        _folder.Read(notebook).Cells[cell].Outputs.Where(output => output["name"]?.ToString() == "stdout").Select(output => output["text"]));
}
