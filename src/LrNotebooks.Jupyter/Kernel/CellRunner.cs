using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>What is left of a cell that has run: all its output has been published.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Expressions">The user's expressions, when it succeeded.</param>
/// <param name="Text">Its value as plain text, if it had one.</param>
internal readonly record struct CellResult(CellOutcome Outcome, JsonObject Expressions, string? Text);

/// <summary>Runs one cell on the interpreter, interruptible, its output published.</summary>
internal sealed class CellRunner(
    IInterpreter interpreter, Interruption interruption, IoPub iopub, StdinChannel stdin, OutputFlusher flusher, OutputLimits limits)
{
    /// <summary>Where a thread that an earlier cell left behind can complain; null before the first cell.</summary>
    public IOutputSink? LatestOutput { get; private set; }

    /// <summary>Runs a cell; whatever the interpreter throws is the cell's error.</summary>
    public CellResult Run(Request request, ExecuteRequest content, Cell cell)
    {
        var interrupt = interruption.Token;
        var messages = new OutputMessages(request.Message, cell.Number, iopub, limits, interrupt);
        var output = new OutputPublisher(messages, flusher);
        IOutputSink visible = cell.IsSilent ? new SilentOutput() : LatestOutput = output;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
        var input = new CellInput(stdin, request, content.AllowStdin, () => output.Flush(isFinal: true), over.Token);
        try
        {
            var outcome = interpreter.ExecuteAsync(cell, visible, input, interrupt).GetAwaiter().GetResult();
            var expressions = outcome.Error is null ? Evaluate(content.UserExpressions, interrupt) : [];
            return new CellResult(outcome, expressions, messages.ResultText);
        }
        catch (Exception e)
        {
            return new CellResult(new CellOutcome(Failure.From(e)), [], messages.ResultText);
        }
        finally
        {
            over.Cancel();
            output.Flush(isFinal: true);
        }
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
            var value = interpreter.EvaluateAsync(expression, interrupt).GetAwaiter().GetResult();
            return new() { ["status"] = "ok", ["data"] = LiveBundle.Of(value), ["metadata"] = new JsonObject() };
        }
        catch (Exception e)
        {
            var error = Failure.From(e);
            return new()
            {
                ["status"] = "error",
                ["ename"] = error.Name,
                ["evalue"] = error.Value,
                ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
            };
        }
    }
}
