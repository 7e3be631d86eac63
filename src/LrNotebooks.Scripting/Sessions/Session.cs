using LrNotebooks.Scripting.Assistance;

namespace LrNotebooks.Scripting;

/// <summary>C# cells that share variables, types and usings, run one after the other.</summary>
/// <remarks>
/// Cancelling a cell ends its loops, methods, waits and awaits, on every thread it started, and anything it calls that prints. It does not end
/// a library's own long computation, nor a wait in native code: after <see cref="SessionOptions.CancellationGrace"/> the session gives that
/// thread up, says so, and goes on with another. An exception on a thread that a cell started is printed and does not end the process.
/// Endless recursion through a cell's own methods is an exception too; a stack that overflows elsewhere ends the process.
/// </remarks>
public sealed class Session : INotebookSession
{
    private readonly SessionThread _thread = new();
    private readonly CancellationTokenSource _disposing = new();
    private readonly SourceTexts _sources = new();
    private readonly SessionDirectory _directory;
    private readonly SessionOptions _options;
    private readonly CodeRunner _code;
    private readonly bool _isWarmUp;

    /// <summary>Starts a session.</summary>
    /// <param name="options">What the host decides about it.</param>
    /// <exception cref="DirectoryNotFoundException">There is no <see cref="SessionOptions.WorkingDirectory"/>.</exception>
    public Session(SessionOptions options)
        : this(options, isWarmUp: false) => Prepare();

    internal Session(SessionOptions options, bool isWarmUp)
    {
        _isWarmUp = isWarmUp;
        ConsoleRouting.Install();
        UnhandledExceptions.EnsureHandled();
        _directory = new SessionDirectory(options.WorkingDirectory);
        _options = options with { WorkingDirectory = _directory.Start };
        _code = new CodeRunner(_options, _sources);
    }

    /// <summary>
    /// Prepares the process for its first session, in the background, once: a host calls it as soon as it knows that it will run cells,
    /// since its first cell takes about a second when nothing is prepared.
    /// </summary>
    public static void Prepare() => WarmUp.Start();

    /// <summary>The number of the cell that was started last.</summary>
    public int ExecutionCount { get; private set; }

    /// <summary>The variables that the cells declared. Read them between cells.</summary>
    public IReadOnlyList<SessionVariable> Variables => _code.Variables;

    /// <inheritdoc/>
    Task INotebookSession.ReadyAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Runs a cell: its outputs go to the sink as they arise, an error to the result alone. Calls wait for one another.</summary>
    /// <param name="code">The cell's text, magics included.</param>
    /// <param name="sink">Takes the outputs.</param>
    /// <param name="cancellation">Stops the cell; what it assigned so far stays.</param>
    /// <returns>How the cell ended. A cell that fails or is cancelled does not throw.</returns>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public Task<CellResult> RunAsync(string code, IOutputSink sink, CancellationToken cancellation = default) =>
        RunAsync(code, sink, new CellOptions(), cancellation);

    /// <summary>Runs a cell: its outputs go to the sink as they arise, an error to the result alone. Calls wait for one another.</summary>
    /// <param name="code">The cell's text, magics included.</param>
    /// <param name="sink">Takes the outputs.</param>
    /// <param name="cell">What the host decides about this cell.</param>
    /// <param name="cancellation">Stops the cell; what it assigned so far stays.</param>
    /// <returns>How the cell ended. A cell that fails or is cancelled does not throw.</returns>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public Task<CellResult> RunAsync(string code, IOutputSink sink, CellOptions cell, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return InTurnAsync(stop =>
        {
            ExecutionCount = cell.Number ?? ExecutionCount + 1;
            var document = cell.Name ?? $"cell {ExecutionCount}";
            return Run(scope => RunParts(code, document, scope), document, sink, cell.Input, stop);
        }, cancellation);
    }

    /// <summary>
    /// Evaluates an expression with the session's variables, where cells run. It may change what variables hold, but nothing that it
    /// declares or prints stays. Calls wait for the cells before them.
    /// </summary>
    /// <param name="expression">A C# expression.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Its value as a cell would show it, or why there is none.</returns>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public Task<(MimeBundle? Value, ErrorOutput? Error)> EvaluateAsync(string expression, CancellationToken cancellation = default) => InTurnAsync(
        stop =>
        {
            const string Document = "expression";
            var outputs = new OutputList();
            var result = Run(scope => _code.Evaluate(expression, Document, scope), Document, outputs, NobodyAnswers, stop);
            return (outputs.Outputs.OfType<ResultOutput>().FirstOrDefault()?.Data, result.Error);
        },
        cancellation);

    /// <summary>
    /// What could stand at a cursor. Answers from the cells that have compiled so far, at once, also while one of them runs.
    /// </summary>
    /// <param name="code">The text of a cell that has not run, magics included; it need not be valid.</param>
    /// <param name="position">The cursor: an index into the text, in UTF-16 units.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cursor is not in the text.</exception>
    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)position, (uint)code.Length, nameof(position));
        return OnThreadOfItsOwn(() => _code.Assistant.Complete(code, position, cancellation), cancellation);
    }

    /// <summary>
    /// What is known of what stands at a cursor, or of the method among whose arguments it is: declaration, documentation, a variable's
    /// value. Answers at once, also while a cell runs.
    /// </summary>
    /// <param name="code">The text of a cell that has not run, magics included; it need not be valid.</param>
    /// <param name="position">The cursor: an index into the text, in UTF-16 units.</param>
    /// <param name="detailLevel">0 for help in brief; 1 for all remarks, examples, overloads, and the source of what cells declare.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Plain text and Markdown; null where nothing is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cursor is not in the text.</exception>
    public Task<MimeBundle?> InspectAsync(string code, int position, int detailLevel = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)position, (uint)code.Length, nameof(position));
        return OnThreadOfItsOwn(() => _code.Assistant.Inspect(code, position, isDetailed: detailLevel > 0), cancellation);
    }

    /// <summary>Whether a cell can run as it is, or wants more lines. Only its syntax counts.</summary>
    /// <param name="code">The cell's text, magics included.</param>
    public static CellCompleteness IsComplete(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CompletenessCheck.Check(code);
    }

    /// <summary>Ends the session: cancels the cell that runs, disposes of what cells declared by <c>using</c>, and lets the cells' thread go.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposing.IsCancellationRequested)
            return;
        await _disposing.CancelAsync();
        await _thread.RunAsync(() =>
        {
            using var late = new CancellationTokenSource(_options.CancellationGrace);
            Run(_code.DisposeVariables, "end", new OutputList(), NobodyAnswers, late.Token);
            _code.Dispose();
            return true;
        });
        _thread.Dispose();
    }

    private Task<T> InTurnAsync<T>(Func<CancellationToken, T> run, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposing.IsCancellationRequested, this);
        return _thread.RunAsync(() =>
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _disposing.Token);
            if (!_isWarmUp)
                WarmUp.Cease();
            ConsoleRouting.Install();
            return run(stop.Token);
        });
    }

    private CellResult RunParts(string code, string document, CellScope scope)
    {
        if (!_isWarmUp)
            NativeOutput.BelongsTo(scope);
        try
        {
            return new CellRunner(_code, _sources, _options.WorkingDirectory, scope, document).Run(code);
        }
        finally
        {
            NativeOutput.Drain();
        }
    }

    /// <summary>Runs one piece of code, and puts into words what keeps it from its end.</summary>
    /// <param name="run">Runs it.</param>
    /// <param name="document">What errors call it.</param>
    /// <param name="sink">Takes the outputs.</param>
    /// <param name="input">Takes the place of the session's own; null for that.</param>
    /// <param name="stop">Stops it.</param>
    private CellResult Run(
        Func<CellScope, CellResult> run, string document, IOutputSink sink,
        Func<InputRequest, CancellationToken, Task<string?>>? input, CancellationToken stop)
    {
        var scope = new CellScope(sink, _options with { Input = input ?? _options.Input }, new RuntimeErrors(_sources), ExecutionCount, stop);
        using var entered = _directory.Enter();
        try
        {
            return run(scope);
        }
        catch (CompilationFailedException failed)
        {
            return scope.Failed(failed.ToOutput(document, _sources));
        }
        catch (CellProblemException problem)
        {
            return scope.Failed(problem.ToOutput());
        }
        catch (OperationCanceledException)
        {
            return scope.Cancelled("The cell was cancelled before it ran. Variables keep the values they had.");
        }
        catch (Exception e)
        {
            return scope.Failed(e);
        }
    }

    /// <summary>Does the host's own work where a cell that keeps the thread pool busy does not hold it up.</summary>
    private static Task<T> OnThreadOfItsOwn<T>(Func<T> work, CancellationToken cancellation) =>
        Task.Factory.StartNew(work, cancellation, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);

    private static Task<string?> NobodyAnswers(InputRequest request, CancellationToken cancellation) =>
        throw new InvalidOperationException("An expression that a front end evaluates cannot ask for input.");
}

/// <summary>How the execution of one cell ended.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="ExecutionCount">The number of the execution in its session, from 1.</param>
/// <param name="Elapsed">Wall time, compilation included.</param>
/// <param name="Error">Why it failed or was cancelled; null when it succeeded. No sink has been given it.</param>
public sealed record CellResult(CellStatus Status, int ExecutionCount, TimeSpan Elapsed, ErrorOutput? Error);

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile, or it threw.</summary>
    Failed,

    /// <summary>It was cancelled while it compiled or ran.</summary>
    Cancelled,

    /// <summary>The process in which it ran has ended, and with it the session.</summary>
    Lost,
}
