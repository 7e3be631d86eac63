using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Says what stands at the cursor.</summary>
internal sealed class InspectHandler(IInterpreter interpreter) : IRequestHandler
{
    /// <inheritdoc/>
    public string MessageType => InspectRequest.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request)
    {
        var content = request.Read<InspectRequest>();
        var cursor = CodePoints.ToIndex(content.Code, content.CursorPos);
        var help = interpreter.InspectAsync(content.Code, cursor, content.DetailLevel).GetAwaiter().GetResult();
        request.Reply(new InspectReply(help is not null, help?.ToJson() ?? [], []));
    }
}
