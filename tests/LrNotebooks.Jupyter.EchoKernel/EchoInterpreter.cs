using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;
using LrNotebooks.Scripting.Assistance;

namespace LrNotebooks.Jupyter.EchoKernel;

/// <summary>Runs each line of a cell as a command (see <see cref="EchoCommands"/>); a line that is none is the cell's value.</summary>
public sealed class EchoInterpreter : IInterpreter
{
    /// <inheritdoc/>
    public KernelDescription Description { get; } = new(
        "echo", "1.0", new LanguageInfo("echo", "1.0", "text/plain", ".echo"), "An echo")
    {
        HelpLinks = [new HelpLink("Echo", "https://example.org/echo")],
    };

    /// <inheritdoc/>
    public Task<CellOutcome> ExecuteAsync(Cell cell, IOutputSink output, ICellInput input, CancellationToken interrupt)
    {
        var commands = new EchoCommands(output, input, interrupt);
        foreach (var line in cell.Code.Split('\n'))
            if (!commands.TryRun(line) && line.Length > 0)
                output.Write(new ResultOutput(Text(line), cell.Number));
        return Task.FromResult(commands.Error is null
            ? CellOutcome.Ok with { Payload = commands.Payload }
            : new CellOutcome(commands.Error));
    }

    /// <inheritdoc/>
    public Task<MimeBundle> EvaluateAsync(string expression, CancellationToken interrupt) =>
        Task.FromResult(expression.StartsWith("throw", StringComparison.Ordinal)
            ? throw new ArgumentException($"cannot evaluate {expression}")
            : Text(expression));

    /// <inheritdoc/>
    public Task<CompletionList> CompleteAsync(string code, int cursor)
    {
        var start = code.LastIndexOf(' ', Math.Max(0, cursor - 1)) + 1;
        var prefix = code[start..cursor];
        var items = EchoCommands.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal));
        return Task.FromResult(new CompletionList(start, cursor, [.. items.Select(name => new CompletionItem(name, "command", "(text)"))]));
    }

    /// <inheritdoc/>
    public Task<MimeBundle?> InspectAsync(string code, int cursor, int detailLevel) => Task.FromResult(
        EchoCommands.Names.Contains(code.Split(' ')[0]) ? Text($"{code} at {cursor}, detail {detailLevel}") : null);

    /// <inheritdoc/>
    public Task<Completeness> IsCompleteAsync(string code) => Task.FromResult(code switch
    {
        [.., '{'] => new Completeness(CompletenessStatus.Incomplete, "    "),
        [.., ')'] => new Completeness(CompletenessStatus.Invalid),
        [.., '?'] => new Completeness(CompletenessStatus.Unknown),
        _ => new Completeness(CompletenessStatus.Complete),
    });

    private static MimeBundle Text(string text) => MimeBundle.Of(MimeTypes.Plain, text);
}
