namespace LrNotebooks.Scripting;

/// <summary>
/// The execution that code belongs to. It flows with the execution context, so that threads, tasks and timers which a cell starts
/// still print into that cell.
/// </summary>
internal sealed class CellScope(IOutputSink sink, SessionOptions options, RuntimeErrors errors, int executionCount, CancellationToken cancellation)
{
    private static readonly AsyncLocal<CellScope?> Ambient = new();

    private readonly Lock _gate = new();

    /// <summary>The execution that the calling code belongs to; null in the host's own code.</summary>
    public static CellScope? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

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

    /// <summary>Hands an output to the host, one at a time.</summary>
    public void Emit(CellOutput output)
    {
        RunningCode.Shield(() =>
        {
            lock (_gate)
                sink.Write(output);
        });
    }

    /// <summary>Prints an exception that nobody caught, on a thread that the cell does not wait for.</summary>
    public void ReportUnhandled(Exception exception) => Emit(new StreamOutput(
        StreamOutput.StandardError,
        $"An exception on another thread was not caught. The session goes on.\n{string.Join('\n', errors.Describe(exception))}\n"));
}
