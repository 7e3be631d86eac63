using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>Thrown by an interpreter that has put into words itself what went wrong.</summary>
/// <param name="error">What the client is told.</param>
public sealed class CellFailedException(ErrorOutput error) : Exception(error.Value)
{
    /// <summary>What the client is told.</summary>
    public ErrorOutput Error { get; } = error;
}
