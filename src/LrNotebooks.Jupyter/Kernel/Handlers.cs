using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting.Assistance;

namespace LrNotebooks.Jupyter;

/// <summary>Every type of message that a kernel answers. What a handler throws becomes an error reply.</summary>
internal sealed class Handlers
{
    private const string NoDebugger = "This kernel has no debugger.";

    // History knows this session only.
    private const int Session = 1;
    private const int DefaultCount = 10;

    private readonly Dictionary<string, Action<Request>> _byType = [];

    /// <summary>Fills the table.</summary>
    public Handlers(
        IInterpreter interpreter, ConnectionInfo connection, IoPub iopub, HistoryStore history, Interruption interruption,
        Action<Request> runCell, Action<bool> shutdown)
    {
        On("execute_request", runCell);
        On("interrupt_request", request =>
        {
            interruption.Interrupt();
            request.Reply(new InterruptReply());
        });
        On<ShutdownRequest>((request, content) =>
        {
            var reply = new ShutdownReply(content.Restart);
            request.Reply(reply);
            iopub.Publish(reply, request.Message);
            shutdown(reply.Restart);
        });
        On("kernel_info_request", request => request.Reply(KernelInfo(interpreter.Description)));
        On("connect_request", request => request.Reply(new ConnectReply(
            connection.ShellPort, connection.IopubPort, connection.StdinPort, connection.ControlPort, connection.HbPort)));
        On<CompleteRequest>((request, content) => request.Reply(Complete(interpreter, content)));
        On<InspectRequest>((request, content) => request.Reply(Inspect(interpreter, content)));
        On<IsCompleteRequest>((request, content) => request.Reply(IsComplete(interpreter, content)));
        On<HistoryRequest>((request, content) =>
            request.Reply(new HistoryReply([.. Select(history, content).Select(entry => Tuple(entry, content.Output))])));

        // There are no comm targets, and the protocol wants the other side to know. A comm may seem open since before a restart.
        On<CommInfoRequest>((request, _) => request.Reply(new CommInfoReply([])));
        On<CommOpen>((request, content) => iopub.Publish(new CommClose(content.CommId, []), request.Message));
        On<CommMsg>((request, content) => iopub.Publish(new CommClose(content.CommId, []), request.Message));
        On("comm_close", _ => { });
        On<DebugRequest>((request, content) =>
            request.Reply(new DebugReply(content.Seq, content.Command, NoDebugger, NoDebugger, Traceback: [NoDebugger])));
    }

    /// <summary>Whether messages of this type are answered.</summary>
    public bool Knows(string type) => _byType.ContainsKey(type);

    /// <summary>Answers a request of a type that it knows.</summary>
    public void Handle(Request request) => _byType[request.Type](request);

    private void On<T>(Action<Request, T> handle) => On(ProtocolJson.MessageType<T>(), request => handle(request, request.Read<T>()));

    private void On(string type, Action<Request> handle) => _byType.Add(type, handle);

    private static KernelInfoReply KernelInfo(KernelDescription description) => new(
        description.Implementation, description.ImplementationVersion, description.Language, description.Banner, description.HelpLinks);

    private static CompleteReply Complete(IInterpreter interpreter, CompleteRequest content)
    {
        var found = interpreter.Complete(content.Code, CodePoints.ToIndex(content.Code, content.CursorPos));
        var start = CodePoints.FromIndex(content.Code, found.Start);
        var end = CodePoints.FromIndex(content.Code, found.End);
        var types = new JsonArray([.. found.Items.Select(item => Describe(item, start, end))]);
        var metadata = found.Items.Count > 0 ? new JsonObject { ["_jupyter_types_experimental"] = types } : [];
        return new CompleteReply([.. found.Items.Select(item => item.Text)], start, end, metadata);
    }

    private static JsonObject Describe(CompletionItem item, int start, int end)
    {
        var description = new JsonObject { ["text"] = item.Text, ["type"] = item.Kind, ["start"] = start, ["end"] = end };
        if (item.Signature is not null)
            description["signature"] = item.Signature;
        return description;
    }

    private static InspectReply Inspect(IInterpreter interpreter, InspectRequest content)
    {
        var help = interpreter.Inspect(content.Code, CodePoints.ToIndex(content.Code, content.CursorPos), content.DetailLevel);
        return new InspectReply(help is not null, help?.ToJson() ?? [], []);
    }

    private static IsCompleteReply IsComplete(IInterpreter interpreter, IsCompleteRequest content)
    {
        var verdict = interpreter.IsComplete(content.Code);
        return verdict?.Status switch
        {
            CellCompletenessStatus.Complete => new IsCompleteReply("complete"),
            CellCompletenessStatus.Incomplete => new IsCompleteReply("incomplete", verdict.Indent),
            null => new IsCompleteReply("unknown"),
            _ => new IsCompleteReply("invalid"),
        };
    }

    private static IEnumerable<HistoryEntry> Select(HistoryStore history, HistoryRequest content) => content.HistAccessType switch
    {
        "tail" => history.Tail(content.N ?? DefaultCount),
        "range" when (content.Session ?? 0) is 0 or Session => history.Range(content.Start ?? 0, content.Stop ?? int.MaxValue),
        "range" => [],
        "search" => history.Search(content.Pattern ?? "*", content.N ?? int.MaxValue, content.Unique),
        _ => throw new ArgumentException(
            $"hist_access_type {LogText.Quote(content.HistAccessType)} is none of tail, range and search."),
    };

    private static JsonArray Tuple(HistoryEntry entry, bool withOutput) =>
        [Session, entry.Number, withOutput ? new JsonArray(entry.Input, entry.Output) : JsonValue.Create(entry.Input)];
}

/// <summary>
/// Positions in code: the protocol counts Unicode code points (since 5.2), .NET counts UTF-16 units, and an emoji is one of the
/// former and two of the latter.
/// </summary>
internal static class CodePoints
{
    /// <summary>The index into the string for a position in code points; the end of the string for one beyond it.</summary>
    public static int ToIndex(string text, int position)
    {
        var index = 0;
        for (; position > 0 && index < text.Length; position--)
            index += IsPair(text, index) ? 2 : 1;
        return index;
    }

    /// <summary>The position in code points for an index into the string.</summary>
    public static int FromIndex(string text, int index)
    {
        var position = 0;
        for (var at = 0; at < Math.Min(index, text.Length); at += IsPair(text, at) ? 2 : 1)
            position++;
        return position;
    }

    private static bool IsPair(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text, index);
}
