using System.Diagnostics;
using LrNotebooks.Scripting.Notebooks;
using Spectre.Console;

namespace LrNotebooks.Cli.Labs;

/// <summary>The work of <c>lrnb lab grade</c>.</summary>
internal sealed class GradeJob
{
    private const int MostRemarks = 20;

    private readonly Terminal _terminal;
    private readonly string _output;
    private readonly string _folder;
    private readonly Sandbox _sandbox;
    private readonly List<Assignment> _assignments;

    /// <param name="terminal">Takes the report and progress.</param>
    /// <param name="folder">A folder with a folder for each student.</param>
    /// <param name="release">The folder of the instructor's notebooks, or one of them.</param>
    /// <param name="output">Where everything goes.</param>
    /// <param name="limits">For each submission.</param>
    /// <exception cref="UserException">One of these cannot be used.</exception>
    public GradeJob(Terminal terminal, string folder, string release, string output, Limits limits)
    {
        (_terminal, _folder, _output) = (terminal, Path.GetFullPath(folder), Path.GetFullPath(output));
        if (!Directory.Exists(_folder))
            throw new UserException($"no folder '{folder}' with submissions");
        if ((_output + "/").StartsWith(_folder + "/", StringComparison.Ordinal))
            throw new UserException($"the output folder '{output}' lies in the folder of submissions; give another with --out");
        _assignments = [.. RunInputs.Find([release], null).Where(path => File.Exists(path) && IsAssignment(path, release)).Select(Assignment.Load)];
        if (_assignments.Count == 0)
            throw new UserException($"no notebook in '{release}' has cells that give points");
        foreach (var assignment in _assignments.Where(one => !one.Instructor.Cells.Any(IsForInstructors)))
            terminal.Say($"{assignment.Path} has neither solutions nor hidden tests: is it the version for students? --release takes the instructor's");
        _sandbox = new Sandbox(limits, [_folder, _output, .. _assignments.Select(assignment => Path.GetDirectoryName(Path.GetFullPath(assignment.Path))!)]);
    }

    /// <summary>How many submissions run at once.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>Grades what is not graded yet, and writes what there is to read.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(_output);
        // Read again below: somebody may fill it in meanwhile. Here, an error in it comes before the work.
        _ = new Marks(Path.Combine(_output, "marks.csv"));
        var all = Submission.Find(_folder, _assignments).ToLookup(submission => submission.Assignment);
        var submissions = all.Where(group => group.Any(one => one.Path is not null)).SelectMany(group => group).ToList();
        foreach (var group in all.Where(group => group.All(one => one.Path is null)))
            _terminal.Say($"{group.Key.Name}: nobody handed it in");
        if (submissions.Count == 0)
            throw new UserException($"no submission in '{_folder}': it holds student/{_assignments[0].Name}.ipynb for each student");
        if (_sandbox.Prepare() is { } notice)
            _terminal.Say(notice);

        var records = submissions.ToDictionary(submission => submission, Known);
        var open = submissions.FindAll(submission => records[submission] is null);
        if (open.Exists(submission => submission.Path is not null))
            await TryOutAsync(cancellation);
        var failures = await GradeAsync(open, (submission, record) => records[submission] = record, cancellation);
        var graded = submissions.Select(submission => records[submission]).OfType<GradeRecord>().ToList();
        var marks = new Marks(Path.Combine(_output, "marks.csv"));
        foreach (var sentence in marks.TakeBack(graded))
            _terminal.Say(sentence);
        marks.Write(graded);
        Report([.. graded.Select(marks.Apply)], marks);
        return failures == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    /// <summary>One cell as a submission's run: what this machine lacks is one error now, and not no points for everybody.</summary>
    private async Task TryOutAsync(CancellationToken cancellation)
    {
        using var box = new SandboxFolder();
        try
        {
            using var process = new CellProcess(_sandbox, box);
            var (_, outputs) = await process.RunAsync("1 + 1", cancellation);
            var shown = string.Join("; ", outputs.Select(output => (output["data"]?["text/plain"] ?? output["evalue"] ?? output["text"])?.ToString()));
            if (shown != "2")
                throw new UserException($"no submission can run here: a cell with 1 + 1 shows '{shown}'. {process.LastWords}".TrimEnd());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new UserException($"no submission can run here: {e.Message}", e);
        }
    }

    private async Task<int> GradeAsync(List<Submission> submissions, Action<Submission, GradeRecord> done, CancellationToken cancellation)
    {
        var (count, failures, gate) = (0, 0, new Lock());
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation };
            await System.Threading.Tasks.Parallel.ForEachAsync(submissions, options, async (submission, stop) =>
            {
                var (record, line) = await TryGradeAsync(submission, stop);
                lock (gate)
                {
                    count++;
                    failures += record is null ? 1 : 0;
                    if (record is not null)
                        done(submission, record);
                    _terminal.Error.WriteLine($"{count} of {submissions.Count}: {submission.Student}/{submission.Assignment.Name}: {line}");
                }
            });
        }
        catch (OperationCanceledException)
        {
            _terminal.Say($"{count} of {submissions.Count} graded and kept; the same command grades the rest");
            throw;
        }
        return failures;
    }

    /// <summary>A submission that this program cannot deal with is named, and graded the next time; it does not keep the others waiting.</summary>
    private async Task<(GradeRecord? Record, string Line)> TryGradeAsync(Submission submission, CancellationToken cancellation)
    {
        try
        {
            var record = await GradeAsync(submission, cancellation);
            var waiting = record.Waiting > 0 ? $", {Csv.Number(record.Waiting)} more to be given by a person" : "";
            var remarks = string.Concat(record.Remarks.Select(remark => "; " + remark));
            return (record, FormattableString.Invariant(
                $"{Csv.Number(record.Score)} of {Csv.Number(record.Points)}{waiting}, {record.Seconds:0.0} s, {record.PeakMegabytes} MB{remarks}"));
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return (null, $"could not be graded: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private async Task<GradeRecord> GradeAsync(Submission submission, CancellationToken cancellation)
    {
        var (clock, assignment) = (Stopwatch.StartNew(), submission.Assignment);
        var target = PathOf(submission);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Delete(target);
        File.Delete(Path.ChangeExtension(target, ".ipynb"));
        Notebook? notebook = null;
        var problem = submission.Problem;
        try
        {
            notebook = submission.Path is null ? null : Notebook.Read(submission.Path);
        }
        catch (NotebookFormatException e)
        {
            problem = e.Message.Replace(submission.Path!, Path.GetFileName(submission.Path!), StringComparison.Ordinal);
        }
        if (notebook is null)
        {
            return Store([.. assignment.Graded.Select(cell => new CellScore(cell.Id, cell.Points, 0, problem))], [problem!], 0);
        }
        var restored = Restoration.Of(notebook, assignment);
        using var box = new SandboxFolder();
        foreach (var (path, name) in submission.Files.Concat(Submission.FilesBeside(assignment.Path)))
        {
            var copy = Path.Combine(box.Work, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy, overwrite: true);
        }
        using var process = new CellProcess(_sandbox, box);
        var run = await GradedRun.RunAsync(restored, assignment, process, cancellation);
        run.Notebook.Write(Path.ChangeExtension(target, ".ipynb"));
        return Store(run.Scores, [.. restored.Remarks, .. new[] { process.Problem }.OfType<string>()], run.PeakMemory);

        GradeRecord Store(IReadOnlyList<CellScore> scores, IReadOnlyList<string> remarks, long memory)
        {
            // What a student wrote may have found its way into a remark, and a terminal would do what it says.
            var plain = remarks.Take(MostRemarks).Select(remark => string.Concat(remark.Select(c => char.IsControl(c) ? ' ' : c)));
            var record = new GradeRecord(
                submission.Student, assignment.Name, submission.Hash(), assignment.Hash, scores, [.. plain],
                Math.Round(clock.Elapsed.TotalSeconds, 1), memory >> 20);
            record.Write(target);
            return record;
        }
    }

    private GradeRecord? Known(Submission submission)
    {
        try
        {
            return GradeRecord.Read(PathOf(submission)) is { } record && record.Assignment == submission.Assignment.Hash
                && record.Submission == submission.Hash() ? record : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It will be named when its turn comes.
            return null;
        }
    }

    private string PathOf(Submission submission) => Path.Combine(_output, "graded", submission.Student, submission.Assignment.Name + ".json");

    private void Report(IReadOnlyList<GradeRecord> records, Marks marks)
    {
        AtomicFile.WriteText(Path.Combine(_output, "grades.csv"), GradeSheet.Write(records));
        foreach (var record in records)
        {
            var page = Path.Combine(_output, "feedback", record.Student, record.Notebook + ".html");
            Directory.CreateDirectory(Path.GetDirectoryName(page)!);
            AtomicFile.WriteText(page, FeedbackPage.Render(record, Graded(record), _assignments.Single(one => one.Name == record.Notebook)));
        }
        AtomicFile.WriteText(Path.Combine(_output, "summary.html"), SummaryPage.Render(records, _assignments, Graded, marks.Comment));
        _terminal.OutputConsole.Write(GradeSheet.Table(records));
        var waiting = records.Sum(record => record.Cells.Count(cell => cell.Score is null));
        _terminal.Output.WriteLine($"{_output}: grades.csv, summary.html, feedback/" + (waiting > 0
            ? FormattableString.Invariant($"; {waiting} answers wait for a person: fill in marks.csv and run this command again") : ""));
    }

    /// <summary>What ran; null where nothing could, or somebody has made it something else than a notebook.</summary>
    private Notebook? Graded(GradeRecord record)
    {
        var path = Path.Combine(_output, "graded", record.Student, record.Notebook + ".ipynb");
        try
        {
            return File.Exists(path) ? Notebook.Read(path) : null;
        }
        catch (NotebookFormatException e)
        {
            _terminal.Say($"{path}: not shown in the feedback: {e.Message}");
            return null;
        }
    }

    private static bool IsForInstructors(NotebookCell cell) => Region.Solution.IsIn(cell.Source) || Region.HiddenTests.IsIn(cell.Source);

    /// <summary>A notebook that was named must be one; in a folder there may be others.</summary>
    private static bool IsAssignment(string path, string release) =>
        File.Exists(release) || Notebook.Read(path).Cells.Any(cell => AssignmentCell.Of(cell) is { IsGrade: true } or { IsTask: true });
}
