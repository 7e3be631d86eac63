using System.Diagnostics;
using LrNotebooks.Cli.Html;
using LrNotebooks.Cli.Pictures;
using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli;

/// <summary>
/// The work of <c>lrnb run</c>. Everything that can be checked is checked before anything runs or is written. Cells run in a process for each
/// notebook; this one keeps the files.
/// </summary>
internal sealed class RunJob
{
    private readonly Terminal _terminal;
    private readonly List<(PlannedNotebook Input, StoredNotebook Output)> _plan;
    private readonly OutputFolder _folder;
    private readonly FigureStore _figures;
    private SessionProcess? _ready;

    /// <summary>Reads the notebooks, sets their parameters and chooses where they go.</summary>
    /// <param name="terminal">Takes the report and progress.</param>
    /// <param name="paths">Files, folders or patterns; the repository's notebooks if empty.</param>
    /// <param name="parameters">Text for each parameter.</param>
    /// <param name="output">The output folder as given; null: the repository's artifacts/notebooks.</param>
    /// <param name="png">Whether figures are stored as PNG.</param>
    /// <exception cref="UserException">One of these cannot be used.</exception>
    public RunJob(Terminal terminal, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> parameters, string? output, PngMode png)
    {
        _terminal = terminal;
        var repository = Repository.Find(Environment.CurrentDirectory);
        var files = RunInputs.Find(paths, repository);
        _folder = OutputFolder.Choose(output, repository, files.Select(Path.GetFullPath));
        // The place of the output first: where it is the input's, nothing that is saved there from now on may be lost.
        _plan = [.. files.Select(file => (Output: new StoredNotebook(_folder.PathOf(file)), Input: PlannedNotebook.Load(file, parameters)))
            .Select(planned => (planned.Input, planned.Output))];
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

    /// <summary>Whether the others run where a notebook has failed or cannot be read.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>JSON in place of the closing table.</summary>
    public bool Json { get; init; }

    private HashSet<string> Pages => Html ? [.. _plan.Select(notebook => Path.GetFileNameWithoutExtension(notebook.Input.Path))] : [];

    /// <summary>Runs the notebooks, stores them and reports.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var problems = _plan.Select(notebook => notebook.Input.Problem).OfType<string>().ToList();
        if (problems.Count > 0 && !KeepGoing)
        {
            problems.ForEach(_terminal.Say);
            return ExitCode.Failure;
        }
        _folder.MakeReady();
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
        foreach (var line in outcomes.SelectMany(outcome => outcome.FailureLines).Append(_figures.Notice).OfType<string>())
        {
            _terminal.Say(line);
        }
        return outcomes.All(outcome => outcome.Status == "ok") ? ExitCode.Success : ExitCode.Failure;
    }

    private async Task<List<RunOutcome>> RunAllAsync(RunProgress progress, CancellationToken cancellation)
    {
        var outcomes = new List<RunOutcome>();
        try
        {
            foreach (var (input, output) in _plan)
            {
                if (!KeepGoing && outcomes.Any(outcome => outcome.Status == "failed"))
                {
                    outcomes.Add(new RunOutcome(input));
                    continue;
                }
                progress.Begin(input);
                outcomes.Add(await TryRunAsync(input, output, progress, cancellation));
                progress.End(outcomes[^1]);
            }
        }
        finally
        {
            if (_ready is not null)
            {
                await _ready.DisposeAsync();
            }
        }
        return outcomes;
    }

    /// <summary>Runs one notebook; where the others are to run whatever happens, what keeps it from being read or stored is its failure.</summary>
    private async Task<RunOutcome> TryRunAsync(PlannedNotebook input, StoredNotebook output, RunProgress progress, CancellationToken cancellation)
    {
        if (input.Problem is { } problem)
        {
            return new RunOutcome(input) { Problem = ("Unreadable", problem) };
        }
        try
        {
            return await RunAsync(input, output, progress, cancellation);
        }
        catch (Exception e) when (KeepGoing && CommandLine.IsExpected(e))
        {
            return new RunOutcome(input) { Problem = ("NotStored", $"{input.Name}: {e.Message}") };
        }
    }

    /// <summary>Runs one notebook and stores what came of it, also while it runs.</summary>
    private async Task<RunOutcome> RunAsync(PlannedNotebook input, StoredNotebook output, RunProgress progress, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        NotebookRun run;
        await using (var storing = new PacedStore(Store, TimeProvider.System))
        {
            run = await new NotebookRunner(Options(storing)).RunAsync(input.Notebook!, progress, cancellation);
            storing.Offer(run.Notebook.Clone);
        }
        var page = Html ? WritePage(input, run.Notebook) : null;
        var problem = output.Conflict is { } conflict ? ("Conflict", conflict) : default((string, string)?);
        return new RunOutcome(input, run, output.Path, page, clock.Elapsed) { Problem = problem };

        RunnerOptions Options(PacedStore storing) => new()
        {
            Session = () => Take(input),
            CellTimeout = CellTimeout,
            CellDone = soFar =>
            {
                storing.Offer(soFar);
                PrepareNext(input, cancellation);
            },
        };

        void Store(Notebook copy)
        {
            _figures.Reduce(copy);
            output.Write(copy);
        }
    }

    /// <summary>The process for a notebook.</summary>
    private SessionProcess Take(PlannedNotebook input)
    {
        var taken = _ready ?? CellsCommand.Start();
        _ready = null;
        return taken.Open(Path.GetDirectoryName(input.Path)!);
    }

    /// <summary>While a notebook works, the next one's process gets ready; not while its own does, with which it would share the processor.</summary>
    private void PrepareNext(PlannedNotebook after, CancellationToken cancellation)
    {
        if (after != _plan.FindLast(notebook => notebook.Input.Problem is null).Input && !cancellation.IsCancellationRequested)
        {
            _ready ??= CellsCommand.Start();
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
