using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace LrNotebooks.Scripting;

/// <summary>A compiled cell.</summary>
/// <param name="Compilation">What it was compiled from.</param>
/// <param name="Image">The assembly; null when the cell holds nothing to run, but perhaps usings for later ones.</param>
/// <param name="Symbols">Its portable debug information.</param>
internal sealed record Submission(CSharpCompilation Compilation, byte[]? Image, byte[] Symbols)
{
    private static readonly EmitOptions Options = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>
    /// Whether the cell's code gives a value to show, which may be null: it ends with an expression without a semicolon that is not void, or
    /// returns a value.
    /// </summary>
    public bool HasValue { get; } = EndsWithValue(Compilation);

    /// <summary>Whether the compiler warns of something that the author should know.</summary>
    public bool HasWarnings { get; private init; }

    /// <summary>The variables that are to be disposed of.</summary>
    public IReadOnlyList<string> UsingVariables { get; } =
        [.. Compilation.SyntaxTrees.SelectMany(CellSyntax.UsingVariables).Select(variable => variable.Identifier.ValueText)];

    /// <summary>Compiles.</summary>
    /// <exception cref="CompilationFailedException">The code has errors.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Submission Emit(CSharpCompilation compilation, CancellationToken cancellation)
    {
        var wrong = compilation.SyntaxTrees.SelectMany(tree => HostExits(compilation, tree, cancellation).Concat(ScriptLimits.NotDisposable(compilation, tree)));
        if (wrong.ToArray() is [_, ..] found)
            throw new CompilationFailedException(found);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: Options, cancellationToken: cancellation);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return errors.Length == 0
            ? new Submission(compilation, result.Success ? image.ToArray() : null, symbols.ToArray())
            { HasWarnings = CellDiagnostics.WarningsToShow(result.Diagnostics).Count > 0 }
            : throw new CompilationFailedException(errors);
    }

    /// <summary>Loads the assembly.</summary>
    /// <returns>Starts the cell's code; takes the state of all cells, adds its own, and gives the last expression's value.</returns>
    public Func<object?[], Task<object?>> Load(AssemblyLoadContext context)
    {
        if (Image is null)
            return _ => Task.FromResult<object?>(null);
        var assembly = context.LoadFromStream(new MemoryStream(Image), new MemoryStream(Symbols));
        var entry = Compilation.GetEntryPoint(CancellationToken.None)!;
        return assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }

    /// <summary>
    /// <c>Environment.Exit</c> and <c>FailFast</c>: a cell would take the host along, with every other notebook and the exit code of its choice.
    /// </summary>
    private static IEnumerable<Diagnostic> HostExits(CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellation) =>
        from name in tree.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>()
        where name.Identifier.ValueText is "Exit" or "FailFast"
        let symbol = compilation.GetSemanticModel(tree).GetSymbolInfo(name, cancellation)
        where symbol.CandidateSymbols.Append(symbol.Symbol).Any(candidate => candidate?.ContainingType?.ToString() == "System.Environment")
        select CellDiagnostics.Error(
            "LRN0001",
            $"Environment.{name.Identifier.ValueText} would end the process that runs the notebook; throw an exception to end the cell",
            name.GetLocation());

    private static bool EndsWithValue(CSharpCompilation compilation)
    {
        // A #load puts further trees in front; the cell's own is the last.
        var tree = compilation.SyntaxTrees[^1];
        var root = tree.GetCompilationUnitRoot();
        if (CellSyntax.LastExpression(root) is { } last)
            return compilation.GetSemanticModel(tree).GetTypeInfo(last).ConvertedType?.SpecialType != SpecialType.System_Void;
        return root.DescendantNodes(node => node is CompilationUnitSyntax or GlobalStatementSyntax or StatementSyntax)
            .Any(node => node is ReturnStatementSyntax { Expression: not null });
    }
}
