using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Closes a comm at once: this kernel has no comm targets, and the protocol wants the other side to know.</summary>
internal sealed class CommOpenHandler(IoPub iopub) : IRequestHandler
{
    /// <inheritdoc/>
    public string MessageType => CommOpen.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request) =>
        iopub.Publish(new CommClose(request.Read<CommOpen>().CommId, []), request.Message);
}
