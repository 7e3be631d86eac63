using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli;

/// <summary>A line for each notebook, for a log.</summary>
internal sealed class LineReporter(TextWriter log) : IRunReporter
{
    public IProgress<CellProgress> Begin(PlannedNotebook notebook)
    {
        log.WriteLine($"{notebook.Name} …");
        return new Callback<CellProgress>(_ => { });
    }

    public void End(RunOutcome outcome)
    {
        var (run, seconds) = (outcome.Run!, outcome.Elapsed.TotalSeconds);
        log.WriteLine(FormattableString.Invariant(
            $"{outcome.Input.Name}: {outcome.Status}, {run.CellsRun} of {run.CellsTotal} cells, {seconds:0.0} s"));
    }
}
