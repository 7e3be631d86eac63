using LrNotebooks.Scripting.Assistance;
using LrNotebooks.Scripting.Formatting;
using LrNotebooks.Scripting.Packages;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace LrNotebooks.Scripting;

/// <summary>The C# of a session: compiles each piece against those before it and runs it on the session's thread.</summary>
internal sealed class CodeRunner : IDisposable
{
    private readonly SessionLoadContext _loadContext;
    private readonly Lazy<SubmissionChain> _chain;
    private readonly SubmissionStates _states = new();
    private readonly CellExecutor _executor;
    private readonly SourceTexts _sources;
    private readonly SessionPackages _packages;
    private int _expressions;

    public CodeRunner(SessionOptions options, SourceTexts sources)
    {
        _sources = sources;
        _loadContext = new SessionLoadContext(
            [.. options.HostAssemblies, typeof(DisplayedValue).Assembly, typeof(IHtmlContent).Assembly],
            assembly =>
            {
                if (assembly == InteractiveFormatter.AssemblyName)
                    InteractiveFormatter.Attach();
                options.AssemblyNeeded?.Invoke(assembly);
            });
        var references = new SessionReferences();
        // Reading the framework's metadata takes a while; a session that is only made has no need of it.
        _chain = new Lazy<SubmissionChain>(() => new SubmissionChain(
            [.. references.Framework, .. _loadContext.SharedPaths.Select(references.Get)],
            [.. options.Usings, typeof(CellFunctions).Namespace!, typeof(CellFunctions).FullName!, typeof(DisplayedValue).Namespace!],
            new SessionReferenceResolver(options.WorkingDirectory, _loadContext, references),
            options.WorkingDirectory,
            sources));
        _packages = new SessionPackages(options, _loadContext, references);
        _executor = new CellExecutor(options.CancellationGrace);
        Assistant = new CellAssistant(
            _chain,
            new SessionReferenceResolver(options.WorkingDirectory, _loadContext, references, offers: false),
            () => _states.Variables,
            options,
            sources);
    }

    /// <summary>Helps to write the next cell.</summary>
    public CellAssistant Assistant { get; }

    /// <summary>The session's variables.</summary>
    public IReadOnlyList<SessionVariable> Variables => _states.Variables;

    /// <summary>Compiles and runs, and emits the last expression's value.</summary>
    /// <exception cref="CompilationFailedException">The code has errors; nothing ran.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while it compiled; nothing ran.</exception>
    /// <exception cref="CellProblemException">A package cannot be had; nothing ran.</exception>
    public CellResult Run(string code, string document, CellScope scope)
    {
        var chain = _chain.Value;
        code = PapermillCell.WithTypes(
            code, () => _states.Variables, line => scope.Emit(new StreamOutput(StreamOutput.StandardError, $"papermill: {line}\n")));
        code = _packages.AddSources(code, document);
        var next = chain.Next(code, document);
        // Without a directive there is neither a loaded file nor a package.
        if (code.Contains('#') && _packages.Add(next.SyntaxTrees, scope) is [_, ..] added)
        {
            chain.AddReferences(added);
            next = chain.Next(code, document);
        }
        var (submission, warnings) = chain.Compile(next, scope.Cancellation);
        if (warnings.Count > 0)
            scope.Emit(new StreamOutput(StreamOutput.StandardError, CellDiagnostics.Lines(warnings, document)));
        var slots = _states.WithRoomAfter(chain.Count);
        chain.Add(submission.Compilation);
        _loadContext.LatestCell = scope;
        return Run(submission, slots, scope);
    }

    /// <summary>Compiles and runs an expression, and emits its value. Cells to come see nothing of it.</summary>
    /// <exception cref="CompilationFailedException">It has errors; nothing ran.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while it compiled; nothing ran.</exception>
    /// <exception cref="CellProblemException">It has no value; nothing ran.</exception>
    public CellResult Evaluate(string expression, string document, CellScope scope)
    {
        var chain = _chain.Value;
        _sources.Add(document, SourceText.From(expression));
        var (submission, _) = chain.Compile(chain.Next(expression, document, $"expression-{++_expressions}"), scope.Cancellation);
        if (!submission.HasValue)
            throw new CellProblemException("NoValue", $"{expression.Trim()} is not an expression with a value.");
        var slots = _states.WithRoomAfter(chain.Count);
        try
        {
            return Run(submission, slots, scope);
        }
        finally
        {
            slots[chain.Count + 1] = null;
        }
    }

    /// <summary>Runs host code that calls into the user's, such as showing values, where it can be stopped.</summary>
    public CellResult Run(Action action, CellScope scope) =>
        _executor.Run(scope, () => Task.FromResult<object?>(null), _ => action());

    /// <summary>Disposes of what cells declared by <c>using</c>.</summary>
    public CellResult DisposeVariables(CellScope scope) => _executor.Run(scope, async () =>
    {
        await _states.DisposeAsync(_ => true);
        return null;
    }, _ => { });

    /// <inheritdoc/>
    public void Dispose() => _executor.Dispose();

    private CellResult Run(Submission submission, object?[] slots, CellScope scope)
    {
        var start = submission.Load(_loadContext);
        return _executor.Run(scope, submission.UsingVariables is [] ? () => start(slots) : async () =>
        {
            await _states.OwnAsync(_chain.Value.Count, submission.UsingVariables);
            return await start(slots);
        }, value =>
        {
            // display(x) without a semicolon has shown its value already.
            if (submission.HasValue && value is not LiveDisplay)
                scope.Emit(new ResultOutput(ValueFormatter.Format(value), scope.ExecutionCount));
        });
    }
}
