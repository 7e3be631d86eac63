namespace LrNotebooks.Scripting;

/// <summary>What a cell's end means to its user.</summary>
internal sealed class CellErrors(RuntimeErrors runtime, TimeSpan grace)
{
    private const string StateKept = "Variables keep the values they had.";

    /// <summary>For a cell whose code ran.</summary>
    public (CellStatus Status, ErrorOutput? Error) Judge(CellOutcome outcome) => outcome.End switch
    {
        CellEnd.Completed => (CellStatus.Succeeded, null),
        // The runtime wraps what the host said when it refused an assembly.
        CellEnd.Threw when outcome.Exception is FileLoadException { InnerException: CellProblemException refused } =>
            (CellStatus.Failed, refused.ToOutput()),
        CellEnd.Threw => (CellStatus.Failed, runtime.From(outcome.Exception!)),
        CellEnd.Stopped => Interrupted($"The cell was cancelled. {StateKept}"),
        _ => Interrupted(FormattableString.Invariant(
            $"The cell was cancelled but has not stopped within {grace.TotalSeconds:0.#} s: it waits in native code or in a finally block. ")
            + "Its thread was given up and may go on in the background. The next cell runs on a new thread; restart to be rid of it."),
    };

    /// <summary>For a cell that did not come to run, or not all of it.</summary>
    public (CellStatus Status, ErrorOutput? Error) Judge(Exception exception, string document) => exception switch
    {
        CompilationFailedException failed => (CellStatus.Failed, CompilationErrors.From(document, failed.Errors)),
        CellProblemException problem => (CellStatus.Failed, problem.ToOutput()),
        OperationCanceledException => Interrupted($"The cell was cancelled before it ran. {StateKept}"),
        _ => (CellStatus.Failed, runtime.From(exception)),
    };

    private static (CellStatus Status, ErrorOutput? Error) Interrupted(string message) =>
        (CellStatus.Cancelled, new ErrorOutput(ErrorOutput.Interrupted, message, [$"{ErrorOutput.Interrupted}: {message}"]));
}
