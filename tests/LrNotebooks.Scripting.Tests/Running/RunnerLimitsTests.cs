using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Scripting.Tests.Running;

public class RunnerLimitsTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("Thread.Sleep(60_000);")]
    [InlineData("await Task.Delay(60_000);")]
    public async Task A_cell_that_runs_too_long_is_cancelled_and_says_so(string endless)
    {
        var run = await TestNotebook.Of("using System.Threading; " + endless, "2").RunAsync(TestNotebook.Options(TimeSpan.FromSeconds(2)));

        run.Failure!.Error.Name.ShouldBe(CellFailure.Timeout);
        run.Texts(0).ShouldBe(["The cell ran longer than 2 s and was cancelled."]);
        run.Notebook.Cells[1].ExecutionCount.ShouldBeNull();
        run.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_stopped_run_throws()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<OperationCanceledException>(
            () => new NotebookRunner(TestNotebook.Options()).RunAsync(TestNotebook.Of("while (true) { }"), null, stop.Token));
    }

    [Fact]
    public async Task What_ran_is_there_after_each_cell_and_when_the_run_is_stopped()
    {
        using var folder = new TemporaryFolder();
        var printed = folder.At("printed");
        using var stop = new CancellationTokenSource();
        var seen = new List<string[]>();
        var options = TestNotebook.Options() with
        {
            CellDone = soFar => seen.Add([.. soFar().Cells.Select(cell => string.Concat(cell.Outputs.Select(output => $"{output["text"]}")))]),
        };
        var notebook = TestNotebook.Of(
            "Console.Write(1);", "Console.Write(2);", $"Console.Write(3); File.Create(@\"{printed}\").Dispose(); while (true) {{ }}", "Console.Write(4);");
        var stopping = Task.Run(async () =>
        {
            while (!File.Exists(printed))
                await Task.Delay(20);
            await stop.CancelAsync();
        });

        await Should.ThrowAsync<OperationCanceledException>(() => new NotebookRunner(options).RunAsync(notebook, null, stop.Token));
        await stopping;

        seen.ShouldBe([["1", "", "", ""], ["1", "2", "", ""], ["1", "2", "3", ""]]);
    }
}
