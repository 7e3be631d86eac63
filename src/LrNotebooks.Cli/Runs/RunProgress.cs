using LrNotebooks.Scripting.Running;
using Spectre.Console;

namespace LrNotebooks.Cli;

/// <summary>How far a run is: a bar for each notebook for someone who watches, else lines for a log.</summary>
internal sealed class RunProgress : IProgress<CellProgress>
{
    private readonly TextWriter _log;
    private readonly ProgressContext? _bars;
    private ProgressTask? _bar;

    private RunProgress(TextWriter log, ProgressContext? bars) => (_log, _bars) = (log, bars);

    /// <summary>Does work that tells its progress.</summary>
    public static Task<T> ShowAsync<T>(Terminal terminal, Func<RunProgress, Task<T>> work)
    {
        if (!terminal.ErrorConsole.Profile.Capabilities.Interactive)
        {
            return work(new RunProgress(terminal.Error, bars: null));
        }
        return terminal.ErrorConsole.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn())
            .StartAsync(context => work(new RunProgress(terminal.Error, context)));
    }

    /// <summary>A notebook starts.</summary>
    public void Begin(PlannedNotebook notebook)
    {
        if (_bars is null)
        {
            _log.WriteLine($"{notebook.Name} …");
        }
        _bar = _bars?.AddTask(Markup.Escape(notebook.FileName));
    }

    /// <summary>A cell has ended.</summary>
    public void Report(CellProgress value)
    {
        if (_bar is { } bar)
        {
            bar.MaxValue = Math.Max(1, value.Total);
            bar.Value = value.Done;
        }
    }

    /// <summary>A notebook has ended and is stored.</summary>
    public void End(RunOutcome outcome)
    {
        _bar?.StopTask();
        if (_bars is null)
        {
            var (run, seconds) = (outcome.Run, outcome.Elapsed.TotalSeconds);
            _log.WriteLine(FormattableString.Invariant(
                $"{outcome.Input.Name}: {outcome.Status}, {run?.CellsRun ?? 0} of {run?.CellsTotal ?? 0} cells, {seconds:0.0} s"));
        }
    }
}
