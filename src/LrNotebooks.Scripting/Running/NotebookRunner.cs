using System.Diagnostics;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Scripting.Running;

/// <summary>Runs a notebook from top to bottom in a fresh session, without a front end.</summary>
/// <param name="options">What the host decides.</param>
public sealed class NotebookRunner(RunnerOptions options)
{
    /// <summary>
    /// Runs every code cell up to the first that fails. A cell tagged <c>raises-exception</c> may fail; one tagged
    /// <c>skip-execution</c>
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
        var cells = CellsToRun.Prepare(copy);

        var displays = new DisplayRegistry();
        var outputs = cells.Select(_ => new CellOutputs(displays, options.MaximumStreamLength)).ToList();
        CellFailure? failure = null;
        var done = 0;
        await using (var session = new Session(options.Session))
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
                    {
                        options.CellDone?.Invoke(SoFar);
                    }
                }
                progress?.Report(new(done + 1, cells.Count));
            }
        }
        displays.Close();
        Collect();
        return new NotebookRun(copy, done, cells.Count, clock.Elapsed, failure);

        // All cells: one may update another's display.
        void Collect()
        {
            foreach (var (cell, collected) in cells.Zip(outputs))
            {
                cell.Outputs = collected.ToJson();
            }
        }

        // What a cell left in the background may go on changing its displays.
        Notebook SoFar()
        {
            lock (displays.Gate)
            {
                Collect();
                return copy.Clone();
            }
        }
    }

    private async Task<CellFailure?> RunAsync(
        Session session, Notebook notebook, NotebookCell cell, CellOutputs outputs, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.CellTimeout ?? Timeout.InfiniteTimeSpan);
        var sink = new TimeoutSink(outputs, options.CellTimeout, limit.Token);
        var result = await session.RunAsync(cell.Source, sink, limit.Token);
        if (result.Error is { } returned)
            sink.Write(returned);
        cell.ExecutionCount = result.ExecutionCount;
        cancellation.ThrowIfCancellationRequested();

        var error = sink.Error ?? result.Error;
        var mayFail = cell.Tags.Contains(CellTags.RaisesException) && result.Status == CellStatus.Failed;
        return error is null || mayFail ? null : new CellFailure(notebook.Cells.IndexOf(cell) + 1, result.ExecutionCount, error);
    }
}
