namespace LrNotebooks.Jupyter.Protocol;

/// <summary>A message that cannot be accepted; the text says why, for the log.</summary>
internal sealed class ProtocolException(string message, Exception? inner = null) : Exception(message, inner);
