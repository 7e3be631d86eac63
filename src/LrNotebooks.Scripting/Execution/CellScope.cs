using System.Diagnostics;

namespace LrNotebooks.Scripting;

/// <summary>
/// The execution that code belongs to. It flows with the execution context, so that threads, tasks and timers which a cell starts
/// still print into that cell.
/// </summary>
internal sealed class CellScope(IOutputSink sink, SessionOptions options, RuntimeErrors errors, int executionCount, CancellationToken cancellation)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly AsyncLocal<CellScope?> Ambient = new();

    private readonly Lock _gate = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>The execution that the calling code belongs to; null in the host's own code.</summary>
    public static CellScope? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>The execution that the calling code belongs to, where there must be one.</summary>
    /// <exception cref="InvalidOperationException">The caller is not the code of a cell.</exception>
    public static CellScope Here => Current
        ?? throw new InvalidOperationException("Only the code of a notebook cell, and what it starts, can display values or ask for input.");

    /// <summary>What the host decided about the session.</summary>
    public SessionOptions Options => options;

    /// <summary>The number of the execution in its session.</summary>
    public int ExecutionCount => executionCount;

    /// <summary>Describes exceptions with the session's source lines.</summary>
    public RuntimeErrors Errors => errors;

    /// <summary>Runs and stops the cell's code.</summary>
    public CellStopper Stopper { get; } = new();

    /// <summary>Fires when the host wants the cell to stop.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The cell's end where nothing went wrong.</summary>
    public CellResult Succeeded() => End(CellStatus.Succeeded, null);

    /// <summary>The cell's end by an error.</summary>
    public CellResult Failed(ErrorOutput error) => End(CellStatus.Failed, error);

    /// <summary>The cell's end by an exception that its code threw.</summary>
    public CellResult Failed(Exception thrown) => thrown is OperationCanceledException && cancellation.IsCancellationRequested
        // Its own code saw the token first.
        ? Cancelled()
        : Failed(thrown is FileLoadException { InnerException: CellProblemException refused }
        // The runtime wraps what the host said when it refused an assembly.
        ? refused.ToOutput() : errors.From(thrown));

    /// <summary>The cell's end at its host's wish.</summary>
    /// <param name="message">In what state that leaves the session.</param>
    public CellResult Cancelled(string message = "The cell was cancelled. Variables keep the values they had.") =>
        End(CellStatus.Cancelled, new ErrorOutput(ErrorOutput.Interrupted, message, [$"{ErrorOutput.Interrupted}: {message}"]));

    /// <summary>Hands an output to the host of the calling code's cell.</summary>
    /// <exception cref="InvalidOperationException">The caller is not the code of a cell.</exception>
    /// <exception cref="CellStoppedException">The cell is being stopped.</exception>
    public static void EmitHere(CellOutput output)
    {
        CellStop.Point();
        Here.Emit(output);
    }

    /// <summary>Hands an output to the host, one at a time, behind what was written beneath the console before.</summary>
    public void Emit(CellOutput output) => RunningCode.Shield(() =>
    {
        NativeOutput.Drain();
        Deliver(output);
    });

    /// <summary>Hands an output to the host as it is.</summary>
    public void Deliver(CellOutput output)
    {
        lock (_gate)
            sink.Write(output);
    }

    /// <summary>Asks the cell's user for a line, through the host, and waits for it; null at the end of input.</summary>
    /// <exception cref="InvalidOperationException">The host takes no input.</exception>
    public string? Ask(string prompt, bool isPassword)
    {
        var ask = options.Input ?? throw new InvalidOperationException(
            "This cell asks for input, and there is nobody to ask: the notebook runs without a front end that takes input.");
        string? line = null;
        // The host's code must not be woken by force; that the cell is being stopped it learns from the token.
        RunningCode.Shield(() =>
        {
            try
            {
                line = ask(new InputRequest(prompt, isPassword), cancellation).WaitAsync(cancellation).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // Only then does the cell's own catch let this pass.
                SpinWait.SpinUntil(() => Stopper.IsStopping, Patience);
                throw;
            }
        });
        return line;
    }

    /// <summary>Prints an exception that nobody caught, on a thread that the cell does not wait for.</summary>
    public void ReportUnhandled(Exception exception) => Emit(new StreamOutput(
        StreamOutput.StandardError,
        $"An exception on another thread was not caught. The session goes on.\n{string.Join('\n', errors.Describe(exception))}\n"));

    private CellResult End(CellStatus status, ErrorOutput? error) => new(status, executionCount, _clock.Elapsed, error);
}
