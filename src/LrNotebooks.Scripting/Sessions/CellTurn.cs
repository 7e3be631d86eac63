using System.Diagnostics;

namespace LrNotebooks.Scripting;

/// <summary>Runs one piece of code where the session's cells run, and says how it ended.</summary>
internal sealed class CellTurn(SessionOptions options, SessionDirectory directory, SourceTexts sources)
{
    private readonly CellErrors _errors = new(new RuntimeErrors(sources), options.CancellationGrace);

    /// <summary>Runs it; its outputs go to the sink as they arise, an error among them. Does not throw.</summary>
    /// <param name="run">Runs it.</param>
    /// <param name="document">What errors call it.</param>
    /// <param name="number">The cell's number.</param>
    /// <param name="sink">Takes the outputs.</param>
    /// <param name="input">Takes the place of the session's own; null for that.</param>
    /// <param name="stop">Stops it.</param>
    public CellResult Run(
        Func<CellScope, CellOutcome> run, string document, int number, IOutputSink sink,
        Func<InputRequest, CancellationToken, Task<string?>>? input, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var scope = new CellScope(sink, options with { Input = input ?? options.Input }, new RuntimeErrors(sources), number, stop);
        var (status, error) = Judge(run, document, scope);
        if (error is not null)
            scope.Emit(error);
        return new CellResult(status, number, clock.Elapsed, error);
    }

    private (CellStatus Status, ErrorOutput? Error) Judge(Func<CellScope, CellOutcome> run, string document, CellScope scope)
    {
        using var entered = directory.Enter();
        try
        {
            return _errors.Judge(run(scope));
        }
        catch (Exception e)
        {
            return _errors.Judge(e, document);
        }
    }
}
