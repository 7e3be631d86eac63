using LrNotebooks.Cli.Pictures;

namespace LrNotebooks.Cli;

/// <summary>The work of <c>lrnb run</c>. Everything that can be checked is checked before anything runs or is written.</summary>
internal sealed class RunJob(Terminal terminal)
{
    public async Task<int> RunAsync(RunRequest request, CancellationToken cancellation)
    {
        var repository = Repository.Find(Environment.CurrentDirectory);
        var plan = NotebookFinder.Find(PathsOf(request, repository))
            .Select(file => PlannedNotebook.Load(file, request.Parameters))
            .ToList();
        var folder = OutputFolder.Choose(request.OutputFolder, repository, plan.Select(notebook => notebook.Path));
        if (request.Png == PngMode.Always && SvgPicture.Problem is { } problem)
        {
            throw new UserException($"--png always: {problem}");
        }
        var figures = new FigureStore(request.Png);
        var pages = request.Html ? plan.Select(n => Path.GetFileNameWithoutExtension(n.Path)).ToHashSet() : [];
        var job = new NotebookJob(request, folder, figures, pages);

        Task<List<RunOutcome>> RunAll(IRunReporter reporter) => RunAsync(plan, job, request.KeepGoing, reporter, cancellation);
        var outcomes = terminal.ErrorConsole.Profile.Capabilities.Interactive
            ? await BarReporter.RunAsync(terminal.ErrorConsole, RunAll)
            : await RunAll(new LineReporter(terminal.Error));
        // A notebook named index is the index itself.
        if (pages.Count > 1 && !pages.Contains("index"))
        {
            RunIndex.Write(folder, outcomes);
        }
        return RunReport.Write(terminal, outcomes, request.Json, figures.Notice);
    }

    private static async Task<List<RunOutcome>> RunAsync(
        List<PlannedNotebook> plan, NotebookJob job, bool keepGoing, IRunReporter reporter, CancellationToken cancellation)
    {
        var outcomes = new List<RunOutcome>();
        foreach (var notebook in plan)
        {
            var stop = !keepGoing && outcomes.Any(outcome => outcome.Status == "failed");
            var outcome = stop ? new RunOutcome(notebook) : await job.RunAsync(notebook, reporter.Begin(notebook), cancellation);
            outcomes.Add(outcome);
            if (!stop)
            {
                reporter.End(outcome);
            }
        }
        return outcomes;
    }

    private static IReadOnlyList<string> PathsOf(RunRequest request, string? repository)
    {
        if (request.Paths.Count > 0)
        {
            return request.Paths;
        }
        var folder = repository is null ? null : Path.Combine(repository, Repository.Notebooks);
        return Directory.Exists(folder)
            ? [Path.GetRelativePath(Environment.CurrentDirectory, folder)]
            : throw new UserException("no notebooks folder here or in a folder above; name a notebook or a folder");
    }
}
