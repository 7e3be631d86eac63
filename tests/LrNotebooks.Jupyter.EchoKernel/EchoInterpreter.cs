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
    public ErrorOutput? Execute(Cell cell, IOutputSink output, IFrontEnd frontEnd, CancellationToken interrupt)
    {
        var commands = new EchoCommands(output, frontEnd, interrupt);
        foreach (var line in cell.Code.Split('\n'))
            if (!commands.TryRun(line) && line.Length > 0)
                output.Write(new ResultOutput(Text(line), cell.Number));
        return commands.Error;
    }

    /// <inheritdoc/>
    public (MimeBundle? Value, ErrorOutput? Error) Evaluate(string expression, CancellationToken interrupt) =>
        expression.StartsWith("throw", StringComparison.Ordinal)
            ? throw new ArgumentException($"cannot evaluate {expression}")
            : (Text(expression), null);

    /// <inheritdoc/>
    public CompletionList Complete(string code, int cursor)
    {
        var start = code.LastIndexOf(' ', Math.Max(0, cursor - 1)) + 1;
        var prefix = code[start..cursor];
        var items = EchoCommands.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal));
        return new CompletionList(start, cursor, [.. items.Select(name => new CompletionItem(name, "command", "(text)"))]);
    }

    /// <inheritdoc/>
    public MimeBundle? Inspect(string code, int cursor, int detailLevel) =>
        EchoCommands.Names.Contains(code.Split(' ')[0]) ? Text($"{code} at {cursor}, detail {detailLevel}") : null;

    /// <inheritdoc/>
    public CellCompleteness? IsComplete(string code) => code switch
    {
        [.., '{'] => new CellCompleteness(CellCompletenessStatus.Incomplete, "    "),
        [.., ')'] => new CellCompleteness(CellCompletenessStatus.Invalid),
        [.., '?'] => null,
        _ => new CellCompleteness(CellCompletenessStatus.Complete),
    };

    private static MimeBundle Text(string text) => MimeBundle.Of(MimeTypes.Plain, text);
}
