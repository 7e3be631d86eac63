namespace LrNotebooks.Scripting.Running;

/// <summary>Passes a cell's outputs on, and has an interruption by the clock say that it was the clock.</summary>
/// <param name="inner">Takes the outputs.</param>
/// <param name="timeout">How long the cell may run.</param>
/// <param name="limit">Fires when the time is up, or when the run is stopped.</param>
internal sealed class TimeoutSink(IOutputSink inner, TimeSpan? timeout, CancellationToken limit) : IOutputSink
{
    /// <summary>The error that passed, as it was passed on.</summary>
    public ErrorOutput? Error { get; private set; }

    /// <inheritdoc/>
    public void Write(CellOutput output)
    {
        if (output is ErrorOutput error)
        {
            output = Error = Explain(error);
        }
        inner.Write(output);
    }

    private ErrorOutput Explain(ErrorOutput error)
    {
        if (error.Name != ErrorOutput.Interrupted || !limit.IsCancellationRequested || timeout is null)
        {
            return error;
        }
        var message = FormattableString.Invariant($"The cell ran longer than {timeout.Value.TotalSeconds} s and was cancelled.");
        return new ErrorOutput(CellFailure.Timeout, message, [message, .. error.Traceback]);
    }
}
