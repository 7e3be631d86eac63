namespace LrNotebooks.Scripting;

/// <summary>A cell asks for something that the session cannot do. The message says what, in one line.</summary>
internal sealed class CellProblemException(string name, string message) : Exception(message)
{
    /// <summary>The error output that says so.</summary>
    public ErrorOutput ToOutput() => new(name, Message, [$"{name}: {Message}"]);
}
