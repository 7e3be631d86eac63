using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Hears that a comm is closed, which on this side was never open.</summary>
internal sealed class CommCloseHandler : IRequestHandler
{
    /// <inheritdoc/>
    public string MessageType => CommClose.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request)
    {
    }
}
