using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Interrupts the running cell; with none running, does nothing.</summary>
internal sealed class InterruptHandler(Interruption interruption) : IRequestHandler
{
    /// <inheritdoc/>
    public string MessageType => InterruptRequest.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request)
    {
        interruption.Interrupt();
        request.Reply(new InterruptReply());
    }
}
