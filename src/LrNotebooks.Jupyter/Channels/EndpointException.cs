namespace LrNotebooks.Jupyter.Channels;

/// <summary>An address that a kernel cannot listen on.</summary>
public sealed class EndpointException(string message, Exception? inner = null) : Exception(message, inner);
