using System.Text.Json;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>Counts and runs cells. Only the thread on which cells run calls it.</summary>
/// <param name="runner">Runs them.</param>
/// <param name="history">Remembers them.</param>
/// <param name="iopub">Announces them.</param>
/// <param name="abortWaiting">Aborts the cells that wait, after an error.</param>
internal sealed class ExecuteHandler(CellRunner runner, HistoryStore history, IoPub iopub, Action abortWaiting) : IRequestHandler
{
    private int _count;

    /// <inheritdoc/>
    public string MessageType => ExecuteRequest.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request)
    {
        var started = Header.Timestamp(DateTimeOffset.UtcNow);
        var reply = request.IsAborted ? new ExecuteReply("aborted", _count) : Run(request);
        request.Reply(reply, metadata: JsonSerializer.SerializeToUtf8Bytes(new() { ["started"] = started }, ProtocolJson.Wire.JsonObject));
    }

    private ExecuteReply Run(Request request)
    {
        ExecuteRequest content;
        try
        {
            content = request.Read<ExecuteRequest>();
        }
        catch (JsonException e)
        {
            return Failed(Failure.From(e));
        }
        var cell = new Cell(content.Code, content.IsCounted ? ++_count : _count, content.IsCounted, content.Silent);
        if (!cell.IsSilent)
            iopub.Publish(new ExecuteInput(cell.Code, cell.Number), request.Message);
        var result = runner.Run(request, content, cell);
        if (cell.IsCounted)
            history.Add(new HistoryEntry(cell.Number, cell.Code, result.Text));
        if (result.Outcome.Error is not { } error)
            return new ExecuteReply("ok", _count, [.. result.Outcome.Payload.Select(p => p.DeepClone())], result.Expressions);
        if (!cell.IsSilent)
            iopub.Publish(new ErrorContent(error.Name, error.Value, error.Traceback), request.Message);
        if (!cell.IsSilent && content.StopOnError)
            abortWaiting();
        return Failed(error);
    }

    private ExecuteReply Failed(ErrorOutput error) =>
        new("error", _count, Ename: error.Name, Evalue: error.Value, Traceback: error.Traceback);
}
