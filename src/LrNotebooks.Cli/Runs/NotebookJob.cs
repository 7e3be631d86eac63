using System.Diagnostics;
using LrNotebooks.Cli.Html;
using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli;

/// <summary>Runs one notebook and stores what came of it, on the way too.</summary>
internal sealed class NotebookJob(RunRequest request, OutputFolder folder, FigureStore figures, IReadOnlySet<string> pages)
{
    // What is lost where a cell ends the process; after every cell would cost a run of many quick ones more than the cells themselves.
    private static readonly TimeSpan StoreEvery = TimeSpan.FromSeconds(1);

    public async Task<RunOutcome> RunAsync(PlannedNotebook input, IProgress<CellProgress> progress, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var output = folder.PathOf(input.FileName);
        var sinceStored = Stopwatch.StartNew();
        var options = new RunnerOptions
        {
            Session = HostSession.Options(Path.GetDirectoryName(input.Path)!),
            CellTimeout = request.CellTimeout,
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
        var page = request.Html ? WritePage(input, run.Notebook) : null;
        return new RunOutcome(input, run, ClaimCount.Of(run.Notebook), output, page, clock.Elapsed);

        void Store(Notebook copy)
        {
            figures.Reduce(copy);
            copy.Write(output);
        }
    }

    private string WritePage(PlannedNotebook input, Notebook notebook)
    {
        // The page gets the full bundles: a figure's HTML carries its slider.
        var page = folder.PathOf(Path.ChangeExtension(input.FileName, ".html"));
        AtomicFile.WriteText(page, NotebookPage.Render(notebook, input.Path, pages));
        return page;
    }
}
