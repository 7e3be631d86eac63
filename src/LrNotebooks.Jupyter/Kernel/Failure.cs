using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>Puts an exception into words where the interpreter did not.</summary>
internal static class Failure
{
    /// <summary>The exception as an error to show.</summary>
    public static ErrorOutput From(Exception exception)
    {
        if (exception is CellFailedException known)
            return known.Error;
        var isInterrupt = exception is OperationCanceledException;
        var name = isInterrupt ? ErrorOutput.Interrupted : exception.GetType().Name;
        var value = isInterrupt ? "The cell was interrupted." : exception.Message;
        return new ErrorOutput(name, value, [$"{name}: {value}"]);
    }
}
