using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Runs;

public sealed partial class StopTests : IDisposable
{
    private const int Interrupt = 2;

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ctrl_C_ends_the_run_without_half_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends SIGINT");
        _folder.WriteNotebook("n/a.ipynb", "display(\"<svg width='9' height='9' xmlns='http://www.w3.org/2000/svg'/>\", \"image/svg+xml\");");
        _folder.WriteNotebook("n/b.ipynb", "File.WriteAllText(\"../started\", \"\"); while (true) { }");
        using var process = Start("run", "n", "--out", "out", "--png", "always");
        await UntilAsync(() => File.Exists("started"));

        Kill(process.Id, Interrupt).ShouldBe(0);

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Lrnb.Patience);
        process.ExitCode.ShouldBe(130, await process.StandardError.ReadToEndAsync());
        Directory.GetFileSystemEntries("out").Select(Path.GetFileName).Order().ShouldBe(["a.ipynb", "b.ipynb"]);
        Notebook.Read("out/b.ipynb").Cells[0].ExecutionCount.ShouldBe(1);
    }

    [Theory]
    [InlineData("File.WriteAllText(\"started\", \"\"); while (true) { }")]
    [InlineData("File.WriteAllText(\"started\", \"\"); System.Threading.Thread.Sleep(600_000);")]
    public async Task Ctrl_C_keeps_what_ran(string last)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends SIGINT");
        _folder.WriteNotebook("a.ipynb", "Console.WriteLine(\"of the first\");", "Console.WriteLine(\"of the last\"); " + last);
        using var process = Start("run", "a.ipynb", "--out", "out", "--png", "never");
        await UntilAsync(() => File.Exists("started"));

        Kill(process.Id, Interrupt).ShouldBe(0);

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Lrnb.Patience);
        process.ExitCode.ShouldBe(130, await process.StandardError.ReadToEndAsync());
        var stored = Notebook.Read(_folder.At("out/a.ipynb"));
        stored.Cells.Skip(1).Select(cell => cell.Outputs[0]["text"]!.ToString()).ShouldBe(["of the first\n", "of the last\n"]);
    }

    [Fact]
    public async Task What_ran_is_there_when_the_run_is_killed_and_no_process_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends SIGKILL");
        _folder.WriteNotebook("a.ipynb", "Console.WriteLine(1);", "File.WriteAllText(\"cells\", $\"{Environment.ProcessId}\"); while (true) { }");
        using var process = Start("run", "a.ipynb", "--out", "out", "--png", "never");
        await UntilAsync(() => File.Exists("cells") && File.ReadAllText("cells").Length > 0);

        process.Kill();

        await UntilAsync(() => Kill(int.Parse(File.ReadAllText("cells"), CultureInfo.InvariantCulture), 0) != 0);
        Notebook.Read(_folder.At("out/a.ipynb")).Cells[1].Outputs[0]["text"]!.ToString().ShouldBe("1\n");
    }

    [Theory]
    [InlineData("new System.Threading.Thread(() => { while (true) { System.Threading.Thread.Sleep(1000); } }).Start();")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => System.Threading.Thread.Sleep(600_000);")]
    public async Task The_program_returns_its_exit_code_whatever_a_cell_left_behind(string cell)
    {
        _folder.WriteNotebook("a.ipynb", cell);
        using var process = Start("run", "a.ipynb", "--out", "out", "--png", "never");

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Lrnb.Patience);

        process.ExitCode.ShouldBe(0);
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lrnb.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        for (var clock = Stopwatch.StartNew(); !done();)
        {
            clock.Elapsed.ShouldBeLessThan(Lrnb.Patience);
            await Task.Delay(50);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
