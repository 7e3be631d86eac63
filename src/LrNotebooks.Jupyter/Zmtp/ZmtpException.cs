namespace LrNotebooks.Jupyter.Channels;

/// <summary>A peer broke the protocol; its connection is closed and the reason logged.</summary>
internal sealed class ZmtpException(string message) : Exception(message);
