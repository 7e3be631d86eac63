using System.Diagnostics;
using System.Runtime.InteropServices;
using LrNotebooks.Cli.Tests.Browsers;

namespace LrNotebooks.Cli.Tests.Runs;

public sealed partial class StopTests : IDisposable
{
    private const int Interrupt = 2;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ctrl_C_ends_the_run_without_half_files_or_a_browser()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends SIGINT");
        _ = InstalledBrowser.Program;
        Directory.CreateDirectory("tmp");
        _folder.WriteNotebook("n/a.ipynb", "display(\"<svg width='9' height='9' xmlns='http://www.w3.org/2000/svg'/>\", \"image/svg+xml\");");
        _folder.WriteNotebook("n/b.ipynb", "File.WriteAllText(\"../started\", \"\"); while (true) { }");
        using var process = Start("run", "n", "--out", "out", "--png", "always");
        await UntilAsync(() => File.Exists("started"));
        Directory.GetDirectories("tmp", "lrnb-browser-*").Length.ShouldBe(1);

        Kill(process.Id, Interrupt).ShouldBe(0);

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));
        process.ExitCode.ShouldBe(130, await process.StandardError.ReadToEndAsync());
        Directory.GetFileSystemEntries("out").Select(Path.GetFileName).ShouldBe(["a.ipynb"]);
        Directory.GetDirectories("tmp", "lrnb-browser-*").ShouldBeEmpty();
        ProcessesNaming(_folder.At("tmp")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("new System.Threading.Thread(() => { while (true) { System.Threading.Thread.Sleep(1000); } }).Start();")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => System.Threading.Thread.Sleep(600_000);")]
    public async Task The_program_returns_its_exit_code_whatever_a_cell_left_behind(string cell)
    {
        _folder.WriteNotebook("a.ipynb", cell);
        using var process = Start("run", "a.ipynb", "--out", "out", "--png", "never");

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60));

        process.ExitCode.ShouldBe(0);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lrnb.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = _folder.At("tmp");
        return Process.Start(start)!;
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        for (var clock = Stopwatch.StartNew(); !done();)
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
            await Task.Delay(50);
        }
    }

    private static string[] ProcessesNaming(string text) =>
        [.. Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)).Select(CommandLine).Where(c => c.Contains(text))];

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
