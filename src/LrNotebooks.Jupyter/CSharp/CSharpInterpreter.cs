using LrNotebooks.Scripting;
using LrNotebooks.Scripting.Assistance;

namespace LrNotebooks.Jupyter;

/// <summary>C# for a kernel: cells run in a session, which goes on whatever they throw, and on whichever thread.</summary>
/// <remarks>
/// Cells block the kernel's thread for them. To go on after an await instead would take a thread of the pool, and cells can keep all of
/// them busy.
/// </remarks>
public sealed class CSharpInterpreter : IInterpreter, IAsyncDisposable
{
    private readonly Session _session;
    private int _uncounted;

    /// <summary>Starts a session.</summary>
    /// <param name="options">What the host puts into it; input comes from the kernel's clients.</param>
    /// <param name="description">What the kernel says of itself.</param>
    /// <exception cref="DirectoryNotFoundException">There is no <see cref="SessionOptions.WorkingDirectory"/>.</exception>
    public CSharpInterpreter(SessionOptions options, KernelDescription description)
    {
        Description = description;
        _session = new Session(options);
    }

    /// <inheritdoc/>
    public KernelDescription Description { get; }

    /// <inheritdoc/>
    public Task<CellOutcome> ExecuteAsync(Cell cell, IOutputSink output, ICellInput input, CancellationToken interrupt)
    {
        if (HelpQuestion.Parse(cell.Code) is { } question)
            return question.AnswerAsync(_session, output);
        var options = new CellOptions
        {
            Number = cell.Number,
            Name = cell.IsCounted ? null : $"uncounted cell {++_uncounted}",
            Input = (request, _) => Task.FromResult<string?>(input.ReadLine(request.Prompt, request.IsPassword)),
        };
        var result = _session.RunAsync(cell.Code, output, options, interrupt).GetAwaiter().GetResult();
        return Task.FromResult(new CellOutcome(result.Error));
    }

    /// <inheritdoc/>
    public Task<MimeBundle> EvaluateAsync(string expression, CancellationToken interrupt)
    {
        var evaluation = _session.EvaluateAsync(expression, interrupt).GetAwaiter().GetResult();
        return evaluation.Error is { } error ? throw new CellFailedException(error) : Task.FromResult(evaluation.Value!);
    }

    /// <inheritdoc/>
    public Task<CompletionList> CompleteAsync(string code, int cursor) => _session.CompleteAsync(code, cursor);

    /// <inheritdoc/>
    public Task<MimeBundle?> InspectAsync(string code, int cursor, int detailLevel) => _session.InspectAsync(code, cursor, detailLevel);

    /// <inheritdoc/>
    public Task<Completeness> IsCompleteAsync(string code)
    {
        var verdict = Session.IsComplete(code);
        return Task.FromResult(new Completeness(
            verdict.Status switch
            {
                CellCompletenessStatus.Complete => CompletenessStatus.Complete,
                CellCompletenessStatus.Incomplete => CompletenessStatus.Incomplete,
                _ => CompletenessStatus.Invalid,
            },
            verdict.Indent));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
