using System.Diagnostics;
using LrNotebooks.Cli.Html;
using LrNotebooks.Cli.Pictures;
using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli;

/// <summary>The work of <c>lrnb run</c>. Everything that can be checked is checked before anything runs or is written.</summary>
internal sealed class RunJob
{
    // What is lost where a cell ends the process; after every cell would cost a run of many quick ones more than the cells themselves.
    private static readonly TimeSpan StoreEvery = TimeSpan.FromSeconds(1);

    private readonly Terminal _terminal;
    private readonly List<PlannedNotebook> _plan;
    private readonly OutputFolder _folder;
    private readonly FigureStore _figures;

    /// <summary>Reads the notebooks, sets their parameters and chooses where they go.</summary>
    /// <param name="terminal">Takes the report and progress.</param>
    /// <param name="paths">Files, folders or patterns; the repository's notebooks if empty.</param>
    /// <param name="parameters">Text for each parameter.</param>
    /// <param name="output">The output folder as given; null: the repository's artifacts/notebooks.</param>
    /// <param name="png">Whether figures are stored as PNG.</param>
    /// <exception cref="UserException">One of these cannot be used.</exception>
    /// <exception cref="NotebookFormatException">A notebook is broken.</exception>
    /// <exception cref="ParameterException">A parameter cannot be set.</exception>
    public RunJob(Terminal terminal, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> parameters, string? output, PngMode png)
    {
        _terminal = terminal;
        var repository = Repository.Find(Environment.CurrentDirectory);
        _plan = [.. RunInputs.Find(paths, repository).Select(file => PlannedNotebook.Load(file, parameters))];
        _folder = OutputFolder.Choose(output, repository, _plan.Select(notebook => notebook.Path));
        if (png == PngMode.Always && SvgPicture.Problem is { } problem)
        {
            throw new UserException($"--png always: {problem}");
        }
        _figures = new FigureStore(png);
    }

    /// <summary>Whether each notebook gets a page.</summary>
    public bool Html { get; init; }

    /// <summary>For one cell; null: no limit.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>Whether the next notebook runs after one has failed.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>JSON in place of the closing table.</summary>
    public bool Json { get; init; }

    private HashSet<string> Pages => Html ? [.. _plan.Select(notebook => Path.GetFileNameWithoutExtension(notebook.Path))] : [];

    /// <summary>Runs the notebooks, stores them and reports.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var outcomes = await RunProgress.ShowAsync(_terminal, progress => RunAllAsync(progress, cancellation));
        // A notebook named index is the index itself.
        if (Pages.Count > 1 && !Pages.Contains("index"))
        {
            WriteIndex(outcomes);
        }
        if (Json)
        {
            _terminal.Output.WriteLine(RunOutcome.Json(outcomes));
        }
        else
        {
            _terminal.OutputConsole.Write(RunOutcome.Table(outcomes));
        }
        foreach (var line in outcomes.Select(outcome => outcome.FailureLine).Append(_figures.Notice).OfType<string>())
        {
            _terminal.Say(line);
        }
        return outcomes.All(outcome => outcome.Status == "ok") ? ExitCode.Success : ExitCode.Failure;
    }

    private async Task<List<RunOutcome>> RunAllAsync(RunProgress progress, CancellationToken cancellation)
    {
        var outcomes = new List<RunOutcome>();
        foreach (var notebook in _plan)
        {
            if (!KeepGoing && outcomes.Any(outcome => outcome.Status == "failed"))
            {
                outcomes.Add(new RunOutcome(notebook));
                continue;
            }
            progress.Begin(notebook);
            outcomes.Add(await RunAsync(notebook, progress, cancellation));
            progress.End(outcomes[^1]);
        }
        return outcomes;
    }

    /// <summary>Runs one notebook and stores what came of it, on the way too.</summary>
    private async Task<RunOutcome> RunAsync(PlannedNotebook input, RunProgress progress, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var output = _folder.PathOf(input.FileName);
        var sinceStored = Stopwatch.StartNew();
        var options = new RunnerOptions
        {
            Session = HostSession.Options(Path.GetDirectoryName(input.Path)!),
            CellTimeout = CellTimeout,
            CellDone = soFar =>
            {
                if (sinceStored.Elapsed > StoreEvery || cancellation.IsCancellationRequested)
                {
                    Store(soFar());
                    sinceStored.Restart();
                }
            },
        };
        var run = await new NotebookRunner(options).RunAsync(input.Notebook, progress, cancellation);
        Store(run.Notebook.Clone());
        var page = Html ? WritePage(input, run.Notebook) : null;
        return new RunOutcome(input, run, output, page, clock.Elapsed);

        void Store(Notebook copy)
        {
            _figures.Reduce(copy);
            copy.Write(output);
        }
    }

    private string WritePage(PlannedNotebook input, Notebook notebook)
    {
        // The page gets the full bundles: a figure's HTML carries its slider.
        var page = _folder.PathOf(Path.ChangeExtension(input.FileName, ".html"));
        AtomicFile.WriteText(page, NotebookPage.Render(notebook, input.Path, Pages));
        return page;
    }

    private void WriteIndex(IEnumerable<RunOutcome> outcomes)
    {
        var pages = from outcome in outcomes
                    where outcome.Page is not null
                    select (Path.GetFileName(outcome.Page), NotebookPage.Title(outcome.Run!.Notebook, outcome.Input.Path));
        AtomicFile.WriteText(_folder.PathOf("index.html"), NotebookPage.RenderIndex(pages));
    }
}
