using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting;

/// <summary>
/// Refuses <c>Environment.Exit</c> and <c>FailFast</c>: a cell would take the host along, with every other notebook and the exit code of
/// its choice.
/// </summary>
internal static class HostExits
{
    private static readonly string[] Names = ["Exit", "FailFast"];

    /// <summary>Whether a text names one of them, or something of the same name.</summary>
    public static bool MayBeIn(string code) => Names.Any(name => code.Contains(name, StringComparison.Ordinal));

    /// <summary>Looks for them.</summary>
    /// <exception cref="CompilationFailedException">There is one.</exception>
    public static void Refuse(CSharpCompilation compilation, CancellationToken cancellation)
    {
        var found = compilation.SyntaxTrees.SelectMany(tree => Find(compilation, tree, cancellation)).ToArray();
        if (found.Length > 0)
            throw new CompilationFailedException(found);
    }

    private static IEnumerable<Diagnostic> Find(CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellation) =>
        from name in tree.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>()
        where Names.Contains(name.Identifier.ValueText)
        let symbol = compilation.GetSemanticModel(tree).GetSymbolInfo(name, cancellation)
        where symbol.CandidateSymbols.Append(symbol.Symbol).Any(candidate => candidate?.ContainingType?.ToString() == "System.Environment")
        select Diagnostic.Create(
            "LRN0001",
            "Notebook",
            $"Environment.{name.Identifier.ValueText} would end the process that runs the notebook; throw an exception to end the cell",
            DiagnosticSeverity.Error,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            warningLevel: 0,
            location: name.GetLocation());
}
