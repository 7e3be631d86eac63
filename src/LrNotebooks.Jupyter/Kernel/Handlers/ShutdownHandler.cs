using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Ends the kernel, and tells the other clients too.</summary>
internal sealed class ShutdownHandler(IoPub iopub, Action<bool> shutdown) : IRequestHandler
{
    /// <inheritdoc/>
    public string MessageType => ShutdownRequest.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request)
    {
        var reply = new ShutdownReply(request.Read<ShutdownRequest>().Restart);
        request.Reply(reply);
        iopub.Publish(reply, request.Message);
        shutdown(reply.Restart);
    }
}
