namespace LrNotebooks.Jupyter.Interpreters;

/// <summary>The error that ended a cell.</summary>
/// <param name="Name">Its kind, for instance an exception's type name.</param>
/// <param name="Value">Its message.</param>
/// <param name="Traceback">What the front end shows, line by line; ANSI colours are understood.</param>
public sealed record CellError(string Name, string Value, IReadOnlyList<string> Traceback)
{
    /// <summary>An exception that the interpreter did not put into words itself.</summary>
    public static CellError From(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var name = exception is OperationCanceledException ? "Interrupted" : exception.GetType().Name;
        var value = exception is OperationCanceledException ? "The cell was interrupted." : exception.Message;
        return new CellError(name, value, [$"{name}: {value}"]);
    }
}
