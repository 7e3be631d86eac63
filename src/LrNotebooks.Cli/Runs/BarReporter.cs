using LrNotebooks.Scripting.Running;
using Spectre.Console;

namespace LrNotebooks.Cli;

/// <summary>A bar for each notebook, for someone who watches.</summary>
internal sealed class BarReporter(ProgressContext context) : IRunReporter
{
    private ProgressTask? _task;

    /// <summary>Runs work with bars on the console.</summary>
    public static Task<T> RunAsync<T>(IAnsiConsole console, Func<IRunReporter, Task<T>> work) =>
        console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn())
            .StartAsync(context => work(new BarReporter(context)));

    public IProgress<CellProgress> Begin(PlannedNotebook notebook)
    {
        var task = _task = context.AddTask(Markup.Escape(notebook.FileName));
        return new Callback<CellProgress>(progress =>
        {
            task.MaxValue = Math.Max(1, progress.Total);
            task.Value = progress.Done;
        });
    }

    public void End(RunOutcome outcome) => _task?.StopTask();
}
