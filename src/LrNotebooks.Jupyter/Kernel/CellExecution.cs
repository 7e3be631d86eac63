using System.Text.Json;
using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Jupyter;

/// <summary>
/// Counts, runs and remembers cells, interruptible, their output published. Only the thread on which cells run has it handle requests.
/// </summary>
/// <param name="interpreter">Runs them.</param>
/// <param name="interruption">Interrupts them.</param>
/// <param name="iopub">Announces them.</param>
/// <param name="stdin">Asks their user.</param>
/// <param name="flusher">Sends what they print.</param>
/// <param name="limits">How much each may show.</param>
/// <param name="history">Remembers them.</param>
/// <param name="abortWaiting">Aborts the cells that wait, after an error.</param>
internal sealed class CellExecution(
    IInterpreter interpreter, Interruption interruption, IoPub iopub, StdinChannel stdin, OutputFlusher flusher, OutputLimits limits,
    HistoryStore history, Action abortWaiting)
{
    private int _count;

    /// <summary>Where a thread that an earlier cell left behind can complain; null before the first cell.</summary>
    public IOutputSink? LatestOutput { get; private set; }

    /// <summary>Runs a cell and replies how it ended; whatever the interpreter throws is the cell's error.</summary>
    public void Handle(Request request)
    {
        var started = Header.Timestamp(DateTimeOffset.UtcNow);
        var reply = request.IsAborted ? new ExecuteReply("aborted", _count) : Run(request);
        request.Reply(reply, metadata: ProtocolJson.Write(new JsonObject { ["started"] = started }));
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
        var cell = new Cell(content.Code, content.IsCounted ? ++_count : _count, content.IsCounted, content.Silent, LanguageOf(request.Message));
        if (!cell.IsSilent)
            iopub.Publish(new ExecuteInput(cell.Code, cell.Number), request.Message);
        var output = new OutputPublisher(request.Message, cell, iopub, limits, flusher, interruption.Token);
        var reply = Run(request, content, cell, output);
        if (cell.IsCounted)
            history.Add(new HistoryEntry(cell.Number, cell.Code, output.ResultText));
        if (cell.IsSilent || reply.Status == "ok")
            return reply;
        iopub.Publish(new ErrorContent(reply.Ename!, reply.Evalue!, reply.Traceback!), request.Message);
        if (content.StopOnError)
            abortWaiting();
        return reply;
    }

    private ExecuteReply Run(Request request, ExecuteRequest content, Cell cell, OutputPublisher output)
    {
        var interrupt = interruption.Token;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
        var frontEnd = new FrontEnd(stdin, request, content.AllowStdin, () => output.Flush(isFinal: true), over.Token);
        if (!cell.IsSilent)
            LatestOutput = output;
        try
        {
            return interpreter.Execute(cell, output, frontEnd, interrupt) is { } error
                ? Failed(error)
                : new ExecuteReply("ok", _count, frontEnd.Payload, Evaluate(content.UserExpressions, interrupt));
        }
        catch (Exception e)
        {
            return Failed(Failure.From(e));
        }
        finally
        {
            over.Cancel();
            output.Flush(isFinal: true);
        }
    }

    private static string? LanguageOf(Message message)
    {
        try
        {
            return JsonNode.Parse(message.MetadataJson.Span) is JsonObject metadata ? CellLanguage.Of(metadata) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // Not worth a cell: nothing else reads the metadata.
            return null;
        }
    }

    private ExecuteReply Failed(ErrorOutput error)
    {
        var shown = new OutputBudget(limits).Fit(error);
        return new("error", _count, Ename: shown.Name, Evalue: shown.Value, Traceback: shown.Traceback);
    }

    private JsonObject Evaluate(Dictionary<string, string>? expressions, CancellationToken interrupt)
    {
        var results = new JsonObject();
        foreach (var (name, expression) in expressions ?? [])
            results[name] = Evaluate(expression, interrupt);
        return results;
    }

    private JsonObject Evaluate(string expression, CancellationToken interrupt)
    {
        try
        {
            var (value, error) = interpreter.Evaluate(expression, interrupt);
            if (error is not null)
                return Json(error);
            var shown = new OutputBudget(limits).Fit(new ResultOutput(value!, _count)) as ResultOutput;
            return new() { ["status"] = "ok", ["data"] = OutputPublisher.LiveJson(shown?.Data ?? []), ["metadata"] = new JsonObject() };
        }
        catch (Exception e)
        {
            return Json(Failure.From(e));
        }

        JsonObject Json(ErrorOutput error)
        {
            var shown = new OutputBudget(limits).Fit(error);
            return ProtocolJson.Node(new ErrorContent(shown.Name, shown.Value, shown.Traceback, "error"));
        }
    }
}

/// <summary>Carries an interrupt, which comes from a signal or the control channel, to the running cell.</summary>
internal sealed class Interruption(Action<string> log)
{
    private readonly Lock _lock = new();
    private Action? _cancel;
    private CancellationToken _token;

    /// <summary>Cancelled by an interrupt of the cell that runs.</summary>
    public CancellationToken Token
    {
        get
        {
            lock (_lock)
                return _token;
        }
    }

    /// <summary>A cell is about to be shown as running: from now on an interrupt is meant for it.</summary>
    public void Begin()
    {
        var source = new CancellationTokenSource();
        lock (_lock)
            (_cancel, _token) = (source.Cancel, source.Token);
    }

    /// <summary>The cell has ended; an interrupt that comes now concerns nobody.</summary>
    public void End()
    {
        lock (_lock)
            (_cancel, _token) = (null, default);
    }

    /// <summary>Interrupts the running cell, if there is one.</summary>
    public void Interrupt()
    {
        Action? cancel;
        lock (_lock)
            cancel = _cancel;
        try
        {
            cancel?.Invoke();
        }
        catch (AggregateException e)
        {
            log($"something that waits for an interrupt failed: {e.InnerException?.Message}");
        }
    }
}
