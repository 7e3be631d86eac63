namespace LrNotebooks.Scripting.Running;

/// <summary>A parameter cannot be set. The message is one line that lists the parameters there are.</summary>
/// <param name="message">One line: the notebook, what is wrong, and the parameters with their types and values.</param>
public sealed class ParameterException(string message) : Exception(message);
