using Spectre.Console;

namespace LrNotebooks.Cli.Labs;

/// <summary>The work of <c>lrnb lab check</c>: a student's notebook by the tests that the student can see.</summary>
internal static class CheckJob
{
    /// <summary>Runs the notebook, which stays as it is, and shows its points.</summary>
    /// <returns>0 where every test passes.</returns>
    public static async Task<int> RunAsync(Terminal terminal, string path, TimeSpan cellTime, CancellationToken cancellation)
    {
        var assignment = File.Exists(path) ? Assignment.LoadOwn(path) : throw new UserException($"no notebook '{path}'");
        using var box = new SandboxFolder();
        foreach (var (file, name) in Submission.FilesBeside(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(box.Work, name))!);
            File.Copy(file, Path.Combine(box.Work, name));
        }
        // The student's own machine and the student's own code: nothing to keep apart.
        using var process = new CellProcess(new Sandbox(new Limits(cellTime, long.MaxValue / 4), []), box);
        var run = await GradedRun.RunAsync(Restoration.Of(assignment.Source, assignment), assignment, process, cancellation);
        var table = new Table().Border(TableBorder.Simple).AddColumn("task").AddColumn("points", column => column.RightAligned()).AddColumn("");
        foreach (var score in run.Scores)
        {
            var points = score.Score is { } number ? $"{Csv.Number(number)} of {Csv.Number(score.Points)}" : $"of {Csv.Number(score.Points)}";
            table.AddRow(new Text(score.Id), new Text(points), new Text(score.Message ?? ""));
        }
        terminal.OutputConsole.Write(table);
        var open = run.Scores.Where(score => score.Score < score.Points).ToList();
        terminal.Output.WriteLine(
            open.Count == 0 ? "every test here passes" : FormattableString.Invariant($"{open.Count} of {run.Scores.Count} tasks are open"));
        return open.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }
}
