using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>What the compiler makes of a cell that has not run, as the next one of its session.</summary>
/// <param name="Compilation">The cell and those before it.</param>
/// <param name="Tree">The cell's syntax.</param>
internal sealed record CellModel(CSharpCompilation Compilation, SyntaxTree Tree)
{
    /// <summary>The cell's meaning.</summary>
    public SemanticModel Semantics { get; } = Compilation.GetSemanticModel(Tree);

    /// <summary>The cell's syntax.</summary>
    public SyntaxNode Root { get; } = Tree.GetRoot();
}
