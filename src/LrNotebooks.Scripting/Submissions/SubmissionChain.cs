using System.Collections.Immutable;
using System.Reflection;
using LrNotebooks.Scripting.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting;

/// <summary>
/// The cells that ran so far as one chain of script compilations: each sees the variables, types and usings of those before it.
/// </summary>
/// <param name="references">What every cell refers to.</param>
/// <param name="usings">What every cell imports.</param>
/// <param name="metadata">What <c>#r</c> means.</param>
/// <param name="workingDirectory">The folder for a cell's text.</param>
/// <param name="sources">Told the text of files that cells which run load.</param>
internal sealed class SubmissionChain(
    ImmutableArray<MetadataReference> references, IEnumerable<string> usings, MetadataReferenceResolver metadata, string workingDirectory, SourceTexts sources)
{
    /// <summary>How the compiler parses cells; <see cref="CellSyntax"/> does it.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private readonly CSharpCompilationOptions _options = new(
        OutputKind.DynamicallyLinkedLibrary,
        usings: usings,
        optimizationLevel: OptimizationLevel.Release,
        metadataReferenceResolver: metadata,
        sourceReferenceResolver: new SessionSourceResolver(workingDirectory, (_, text) => CellSyntax.Mend(text)),
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        // Concurrency in the compiler waits for the thread pool, which cells may keep busy; and a cell is small.
        concurrentBuild: false);

    // Chains share the symbols of what they refer to.
    private static readonly Lock Binding = new();

    private volatile ChainEnd _end = new(null, references, 0);

    /// <summary>Where the chain stands: another object after each change. Any thread may read it.</summary>
    public ChainEnd End => _end;

    /// <summary>How many links the chain has.</summary>
    public int Count => _end.Count;

    /// <summary>The compilation of a text as the next cell, without making it one: for running, and for asking what it means.</summary>
    /// <param name="code">C# script.</param>
    /// <param name="document">What the debug information calls the text.</param>
    /// <param name="assembly">The assembly's name where there is going to be another next cell; else it is the cell's own.</param>
    public CSharpCompilation Next(string code, string document, string? assembly = null)
    {
        var tree = CellSyntax.Parse(code, document);
        var end = _end;
        var options = _options.WithScriptClassName($"Submission#{end.Count + 1}").WithAllowUnsafe(MayBeUnsafe(code));
        // A compilation inherits its predecessor's references and usings. To give them again would list them once more for each cell
        // that ran: 800 MB after 500 cells.
        return Bind(CSharpCompilation.CreateScriptCompilation(
            assembly ?? $"cell-{end.Count + 1}", tree, end.Added, end.Last is null ? options : options.WithUsings(), end.Last, typeof(object)));
    }

    // Where unsafe code is allowed, the compiler looks through all references for the attributes that say so: a twentieth of a small cell's time. A
    // directive may load a file with such code.
    private static bool MayBeUnsafe(string code) =>
        code.Contains("unsafe", StringComparison.Ordinal) || code.Contains("SkipLocalsInit", StringComparison.Ordinal) || code.Contains('#');

    /// <summary>Compiles a cell so that it can be cancelled while it computes.</summary>
    /// <param name="written">The cell as its author wrote it, from <see cref="Next"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The cell, and what the compiler warns of that its author should know.</returns>
    /// <exception cref="CompilationFailedException">The cell has errors.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public (Submission Submission, IReadOnlyList<Diagnostic> Warnings) Compile(CSharpCompilation written, CancellationToken cancellation)
    {
        // Stop points move columns: what is shown of errors and warnings comes from the text as it was written.
        try
        {
            var submission = Submission.Emit(WithStopPoints(written), cancellation);
            return (submission, submission.HasWarnings ? CellDiagnostics.WarningsToShow(written.GetDiagnostics(cancellation)) : []);
        }
        catch (CompilationFailedException)
        {
            if (ScriptLimits.WithLastSpanAsArray(written) is { } shown)
                return Compile(shown, cancellation);
            if (ScriptLimits.Find(written).ToList() is [_, ..] limits)
                throw new CompilationFailedException(limits);
            try
            {
                return (Submission.Emit(written, cancellation), []);
            }
            catch (CompilationFailedException failed)
            {
                throw new CompilationFailedException(PartialTypes.Explain(written, failed.Errors));
            }
        }
    }

    private CSharpCompilation WithStopPoints(CSharpCompilation written)
    {
        var cell = written.SyntaxTrees[^1];
        var stoppable = written;
        if (written.SyntaxTrees.Length > 1)
        {
            var loaded = new Dictionary<string, SourceText>();
            foreach (var tree in written.SyntaxTrees.SkipLast(1))
            {
                sources.Add(tree.FilePath, tree.GetText());
                loaded[tree.FilePath] = StopPoints.Insert(tree, written).GetText();
            }
            stoppable = written.WithOptions(written.Options.WithSourceReferenceResolver(
                new SessionSourceResolver(workingDirectory, (path, text) => loaded.GetValueOrDefault(path, text))));
        }
        return Bind(stoppable.ReplaceSyntaxTree(cell, StopPoints.Insert(cell, written)));
    }

    /// <summary>
    /// Makes the symbols of a compilation's references, one compilation at a time: two that start at once would each make a set, and a
    /// later one could mix them.
    /// </summary>
    public static CSharpCompilation Bind(CSharpCompilation compilation)
    {
        lock (Binding)
            _ = compilation.Assembly;
        return compilation;
    }

    /// <summary>Adds references for the next cell and those after it.</summary>
    public void AddReferences(IEnumerable<MetadataReference> added) => _end = _end with { Added = [.. _end.Added, .. added] };

    /// <summary>Makes a compilation the last link.</summary>
    public void Add(CSharpCompilation compilation) => _end = new ChainEnd(compilation, [], Count + 1);
}

/// <summary>Where a chain stands.</summary>
/// <param name="Last">The last link; null at the start.</param>
/// <param name="Added">What the next link refers to in addition.</param>
/// <param name="Count">How many links there are.</param>
internal sealed record ChainEnd(CSharpCompilation? Last, ImmutableArray<MetadataReference> Added, int Count);

/// <summary>The objects whose fields are the cells' variables, one for each cell that ran.</summary>
internal sealed class SubmissionStates
{
    private readonly List<(int Slot, string Name)> _owned = [];

    private object?[] _slots = new object?[16];

    /// <summary>The variables, each as its last declaration has it.</summary>
    public IReadOnlyList<SessionVariable> Variables
    {
        get
        {
            var latest = new Dictionary<string, SessionVariable>();
            foreach (var state in _slots.OfType<object>())
            {
                foreach (var variable in state.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public).Where(IsVariable))
                    latest[variable.Name] = new SessionVariable(variable.Name, variable.FieldType, variable.GetValue(state));
            }
            return [.. latest.Values];
        }
    }

    /// <summary>The slots, with room for one more cell.</summary>
    /// <param name="cells">How many cells ran so far.</param>
    public object?[] WithRoomAfter(int cells)
    {
        // Slot 0 belongs to a globals object, which a session has not.
        if (_slots.Length < cells + 2)
            Array.Resize(ref _slots, 2 * _slots.Length);
        return _slots;
    }

    /// <summary>Makes variables of a cell such that are disposed of, instead of those of the same names.</summary>
    public async Task OwnAsync(int slot, IReadOnlyList<string> names)
    {
        await DisposeAsync(owned => names.Contains(owned.Name));
        _owned.AddRange(names.Select(name => (slot, name)));
    }

    /// <summary>Disposes of what variables hold, the last first.</summary>
    /// <exception cref="AggregateException">What some of them threw.</exception>
    public async Task DisposeAsync(Predicate<(int Slot, string Name)> which)
    {
        var errors = new List<Exception>();
        while (_owned.FindLastIndex(which) is >= 0 and var last)
        {
            var (slot, name) = _owned[last];
            _owned.RemoveAt(last);
            try
            {
                var value = _slots[slot]?.GetType().GetField(name)?.GetValue(_slots[slot]);
                if (value is IDisposable disposable)
                    disposable.Dispose();
                else if (value is IAsyncDisposable asynchronous)
                    await asynchronous.DisposeAsync();
            }
            catch (Exception e)
            {
                errors.Add(e);
            }
        }
        if (errors.Count > 0)
            throw new AggregateException(errors);
    }

    private static bool IsVariable(FieldInfo field) => !field.Name.StartsWith('<');
}

/// <summary>A variable that a cell declared.</summary>
/// <param name="Name">Its name; of several declarations of a name only the last is visible.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Value">Its value now.</param>
public sealed record SessionVariable(string Name, Type Type, object? Value);
