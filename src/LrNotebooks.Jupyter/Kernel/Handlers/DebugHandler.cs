using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Refuses to debug.</summary>
internal sealed class DebugHandler : IRequestHandler
{
    private const string Refusal = "This kernel has no debugger.";

    /// <inheritdoc/>
    public string MessageType => DebugRequest.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request)
    {
        var content = request.Read<DebugRequest>();
        request.Reply(new DebugReply(content.Seq, content.Command, Refusal, Refusal, Traceback: [Refusal]));
    }
}
