using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Lists the open comms: none, since this kernel has no comm targets.</summary>
internal sealed class CommInfoHandler : IRequestHandler
{
    /// <inheritdoc/>
    public string MessageType => CommInfoRequest.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request)
    {
        request.Read<CommInfoRequest>();
        request.Reply(new CommInfoReply([]));
    }
}
