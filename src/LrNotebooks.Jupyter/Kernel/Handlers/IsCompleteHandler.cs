using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Says whether code can run, or wants another line.</summary>
internal sealed class IsCompleteHandler(IInterpreter interpreter) : IRequestHandler
{
    /// <inheritdoc/>
    public string MessageType => IsCompleteRequest.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request)
    {
        var verdict = interpreter.IsCompleteAsync(request.Read<IsCompleteRequest>().Code).GetAwaiter().GetResult();
        request.Reply(verdict.Status switch
        {
            CompletenessStatus.Complete => new IsCompleteReply("complete"),
            CompletenessStatus.Incomplete => new IsCompleteReply("incomplete", verdict.Indent),
            CompletenessStatus.Invalid => new IsCompleteReply("invalid"),
            _ => new IsCompleteReply("unknown"),
        });
    }
}
