using System.Diagnostics;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Scripting.Running;

/// <summary>Runs a notebook from top to bottom in a fresh session, without a front end.</summary>
/// <param name="options">What the host decides.</param>
public sealed class NotebookRunner(RunnerOptions options)
{
    // Where nbclient and JupyterLab note the times of a cell's last run.
    private const string Timings = "execution";

    /// <summary>
    /// Runs every code cell up to the first that fails. A cell tagged <c>raises-exception</c> may fail; one tagged <c>skip-execution</c>
    /// and one without code are passed over.
    /// </summary>
    /// <param name="notebook">The notebook; stays as it is.</param>
    /// <param name="progress">Told before the first cell and after each.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>A copy of the notebook with this run's outputs and none of an earlier run's.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked for it.</exception>
    public async Task<NotebookRun> RunAsync(
        Notebook notebook, IProgress<CellProgress>? progress = null, CancellationToken cancellation = default)
    {
        var clock = Stopwatch.StartNew();
        var copy = notebook.Clone();
        var cells = Prepare(copy);
        var displays = new NotebookDisplays();
        var outputs = cells.Select(_ => new CellOutputs(displays, options.MaximumStreamLength)).ToList();
        CellFailure? failure = null;
        var done = 0;
        await using (var session = options.Session())
        {
            progress?.Report(new(0, cells.Count));
            for (; done < cells.Count && failure is null; done++)
            {
                try
                {
                    failure = await RunAsync(session, copy, cells[done], outputs[done], cancellation);
                }
                finally
                {
                    // Of a run that is stopped in its first cell there is nothing to keep.
                    if (done > 0 || !cancellation.IsCancellationRequested)
                        options.CellDone?.Invoke(() => WithOutputs(copy.Clone()));
                }
                progress?.Report(new(done + 1, cells.Count));
            }
        }
        displays.Close();
        return new NotebookRun(WithOutputs(copy), done, cells.Count, clock.Elapsed, failure);

        // Of all cells: one may update another's display, and what a cell left in the background may go on changing its own.
        Notebook WithOutputs(Notebook bare)
        {
            lock (displays.Gate)
            {
                foreach (var (cell, collected) in cells.Zip(outputs))
                    bare.Cells[copy.Cells.IndexOf(cell)].Outputs = collected.ToJson();
            }
            return bare;
        }
    }

    /// <summary>
    /// The code cells that will run: not those tagged to be skipped, not those without code. What an earlier run left in any cell but a
    /// skipped one is removed. Times go too and none are written, so that two runs of one notebook give the same file.
    /// </summary>
    private static List<NotebookCell> Prepare(Notebook notebook)
    {
        var cells = notebook.Cells.Where(cell => cell.Kind == CellKind.Code && !cell.Tags.Contains(CellTags.SkipExecution)).ToList();
        foreach (var cell in cells)
        {
            cell.Outputs = [];
            cell.ExecutionCount = null;
            cell.Metadata.Remove(Timings);
        }
        return cells.FindAll(cell => !string.IsNullOrWhiteSpace(cell.Source));
    }

    private async Task<CellFailure?> RunAsync(
        INotebookSession session, Notebook notebook, NotebookCell cell, CellOutputs outputs, CancellationToken cancellation)
    {
        if (notebook.ToRun(cell) is not { } code)
        {
            outputs.Write(CellLanguage.Skipped(notebook.LanguageOf(cell)!));
            return null;
        }
        await session.ReadyAsync(cancellation);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.CellTimeout ?? Timeout.InfiniteTimeSpan);
        var result = await session.RunAsync(code, outputs, limit.Token);
        cell.ExecutionCount = result.ExecutionCount;
        var error = result.Error;
        if (error?.Name == ErrorOutput.Interrupted && limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            var message = FormattableString.Invariant($"The cell ran longer than {options.CellTimeout!.Value.TotalSeconds} s and was cancelled.");
            if (result.Status == CellStatus.Lost)
                message += $" {error.Value}";
            error = new ErrorOutput(CellFailure.Timeout, message, [message, .. error.Traceback]);
        }
        if (error is not null)
            outputs.Write(error);
        cancellation.ThrowIfCancellationRequested();
        var mayFail = cell.Tags.Contains(CellTags.RaisesException) && result.Status == CellStatus.Failed;
        return error is null || mayFail ? null : new CellFailure(notebook.Cells.IndexOf(cell) + 1, result.ExecutionCount, error);
    }
}

/// <summary>What a host decides about a run.</summary>
public sealed record RunnerOptions
{
    /// <summary>
    /// Starts the fresh session that the notebook gets; its working directory is the notebook's folder.
    /// </summary>
    public required Func<INotebookSession> Session { get; init; }

    /// <summary>How long one cell may run; null: as long as it likes.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>
    /// How many printed characters of one cell are kept. What a cell prints beyond is counted and named in a notice.
    /// </summary>
    public int MaximumStreamLength { get; init; } = 200_000;

    /// <summary>
    /// Called after each cell, also after one in which the run was stopped, if it was not the first; what it is given makes a copy of the notebook with
    /// the outputs so far. The run goes on when it returns.
    /// </summary>
    public Action<Func<Notebook>>? CellDone { get; init; }
}

/// <summary>How far a notebook's run is.</summary>
/// <param name="Done">Code cells that have ended.</param>
/// <param name="Total">Code cells that will run if none fails.</param>
public readonly record struct CellProgress(int Done, int Total);

/// <summary>What a run made of a notebook.</summary>
/// <param name="Notebook">The notebook with the outputs of this run, each display with every mime type it had.</param>
/// <param name="CellsRun">Code cells that ran, a failed one included.</param>
/// <param name="CellsTotal">Code cells that were to run.</param>
/// <param name="Elapsed">Wall time, the session's start included.</param>
/// <param name="Failure">The cell that stopped the run; null when all cells ran.</param>
public sealed record NotebookRun(Notebook Notebook, int CellsRun, int CellsTotal, TimeSpan Elapsed, CellFailure? Failure);

/// <summary>The cell that ended a run before its time.</summary>
/// <param name="Cell">Its place among all cells of the notebook as it was run, from 1.</param>
/// <param name="ExecutionCount">What a front end shows as <c>[n]</c>.</param>
/// <param name="Error">Why it failed; also among the cell's outputs.</param>
public sealed record CellFailure(int Cell, int ExecutionCount, ErrorOutput Error)
{
    /// <summary>The <see cref="ErrorOutput.Name"/> of a cell that ran longer than it may.</summary>
    public const string Timeout = "CellTimeout";

    /// <summary>The <see cref="ErrorOutput.Name"/> of a cell that ended the process in which it ran.</summary>
    public const string ProcessEnded = "ProcessEnded";
}
