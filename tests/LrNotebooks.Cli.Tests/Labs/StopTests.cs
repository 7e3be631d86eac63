using System.Diagnostics;
using System.Runtime.InteropServices;
using LrNotebooks.Cli.Labs;

namespace LrNotebooks.Cli.Tests.Labs;

public sealed partial class StopTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public StopTests() => _folder.WithCourse();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, 130)]
    [InlineData(9, 137)]
    public async Task Stopped_in_the_middle_and_taken_up_again_nothing_is_graded_twice_or_lost(int signal, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends signals");
        string[] students = ["anna", "ben", "carl"];
        _folder.HandIn("anna", [("halve", Course.Halve)]);
        _folder.Write("submitted/ben/halving.ipynb", "no notebook");
        Directory.CreateDirectory("submitted/carl");
        // It runs until the grader is gone, whichever way that happens.
        _folder.HandIn("dora", [("halve", Course.Halve)], own: ["while (!File.Exists(\"go\")) System.Threading.Thread.Sleep(50);"]);
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "lrnb.dll"), "lab", "grade", "submitted", "--release", "source", "--out", "out", "--timeout", "600"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        while (lines.Count < 3 && await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(" of 4: ", StringComparison.Ordinal))
                lines.Add(line);
        }

        Kill(process.Id, signal).ShouldBe(0);

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Lrnb.Patience);
        process.ExitCode.ShouldBe(code, string.Join('\n', lines));
        var before = students.ToDictionary(student => student, student => File.GetLastWriteTimeUtc($"out/graded/{student}/halving.json"));
        File.Exists("out/graded/dora/halving.json").ShouldBeFalse();
        File.WriteAllText("submitted/dora/go", "go");

        var again = await Lrnb.RunAsync("lab", "grade", "submitted", "--release", "source", "--out", "out");

        again.Code.ShouldBe(0, again.Error);
        again.Error.ShouldContain("1 of 1: dora/halving: 2 of 15");
        foreach (var student in students)
            File.GetLastWriteTimeUtc($"out/graded/{student}/halving.json").ShouldBe(before[student]);
        Csv.Read(File.ReadAllText("out/grades.csv")).Skip(1).Select(fields => $"{fields[0]} {fields[2]}").ShouldBe(["anna 2", "ben 0", "carl 0", "dora 2"]);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
