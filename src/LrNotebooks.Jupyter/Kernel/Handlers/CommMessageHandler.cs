using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Closes a comm that the client thinks open, for instance since before a restart.</summary>
internal sealed class CommMessageHandler(IoPub iopub) : IRequestHandler
{
    /// <inheritdoc/>
    public string MessageType => CommMessage.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request) =>
        iopub.Publish(new CommClose(request.Read<CommMessage>().CommId, []), request.Message);
}
