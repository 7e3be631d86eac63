using System.Collections.Immutable;
using System.Text;
using LrNotebooks.Scripting.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting;

/// <summary>
/// The cells that ran so far as one chain of script compilations: each sees the variables, types and usings of those before it.
/// </summary>
internal sealed class SubmissionChain(
    ImmutableArray<MetadataReference> references, IEnumerable<string> usings, MetadataReferenceResolver metadata, string workingDirectory)
{
    /// <summary>How cells are parsed.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private readonly CSharpCompilationOptions _options = new(
        OutputKind.DynamicallyLinkedLibrary,
        usings: usings,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        metadataReferenceResolver: metadata,
        sourceReferenceResolver: new SessionSourceResolver(workingDirectory, text => text),
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        // Concurrency in the compiler waits for the thread pool, which cells may keep busy; and a cell is small.
        concurrentBuild: false);

    private readonly SourceReferenceResolver _stoppableSources =
        new SessionSourceResolver(workingDirectory, text => StopPoints.Insert(CSharpSyntaxTree.ParseText(text, ParseOptions)).GetText());

    private readonly Lock _binding = new();

    private volatile ChainEnd _end = new(null, references, 0);

    /// <summary>Where the chain stands: another object after each change. Any thread may read it.</summary>
    public ChainEnd End => _end;

    /// <summary>How many links the chain has.</summary>
    public int Count => _end.Count;

    /// <summary>The compilation of a text as the next cell, without making it one: for running, and for asking what it means.</summary>
    /// <param name="code">C# script.</param>
    /// <param name="document">What the debug information calls the text.</param>
    /// <param name="stoppable">True for code that can be cancelled while it computes; its columns are then not those of the text.</param>
    /// <param name="assembly">The assembly's name where there is going to be another next cell; else it is the cell's own.</param>
    public CSharpCompilation Next(string code, string document, bool stoppable, string? assembly = null)
    {
        var tree = CSharpSyntaxTree.ParseText(code, ParseOptions, document, Encoding.UTF8);
        var end = _end;
        var options = _options.WithScriptClassName($"Submission#{end.Count + 1}");
        if (stoppable)
            (tree, options) = (StopPoints.Insert(tree), options.WithSourceReferenceResolver(_stoppableSources));
        // A compilation inherits its predecessor's references and usings. To give them again would list them once more for each cell
        // that ran: 800 MB after 500 cells.
        return Bind(CSharpCompilation.CreateScriptCompilation(
            assembly ?? $"cell-{end.Count + 1}", tree, end.Added, end.Last is null ? options : options.WithUsings(), end.Last, typeof(object)));
    }

    /// <summary>
    /// Makes the symbols of a compilation's references, one compilation at a time: two that start at once would each make a set, and a
    /// later one could mix them.
    /// </summary>
    public CSharpCompilation Bind(CSharpCompilation compilation)
    {
        lock (_binding)
            _ = compilation.Assembly;
        return compilation;
    }

    /// <summary>Adds references for the next cell and those after it.</summary>
    public void AddReferences(IEnumerable<MetadataReference> added) => _end = _end with { Added = [.. _end.Added, .. added] };

    /// <summary>Makes a compilation the last link.</summary>
    public void Add(CSharpCompilation compilation) => _end = new ChainEnd(compilation, [], Count + 1);
}
