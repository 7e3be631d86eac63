using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting.Assistance;

namespace LrNotebooks.Jupyter;

/// <summary>Says what could stand at the cursor.</summary>
internal sealed class CompleteHandler(IInterpreter interpreter) : IRequestHandler
{
    /// <inheritdoc/>
    public string MessageType => CompleteRequest.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request)
    {
        var content = request.Read<CompleteRequest>();
        var code = content.Code;
        var found = interpreter.CompleteAsync(code, CodePoints.ToIndex(code, content.CursorPos)).GetAwaiter().GetResult();
        var start = CodePoints.FromIndex(code, found.Start);
        var end = CodePoints.FromIndex(code, found.End);
        var types = new JsonArray([.. found.Items.Select(item => Describe(item, start, end))]);
        var metadata = found.Items.Count > 0 ? new JsonObject { ["_jupyter_types_experimental"] = types } : [];
        request.Reply(new CompleteReply([.. found.Items.Select(item => item.Text)], start, end, metadata));
    }

    private static JsonObject Describe(CompletionItem item, int start, int end)
    {
        var description = new JsonObject { ["text"] = item.Text, ["type"] = item.Kind, ["start"] = start, ["end"] = end };
        if (item.Signature is not null)
            description["signature"] = item.Signature;
        return description;
    }
}
