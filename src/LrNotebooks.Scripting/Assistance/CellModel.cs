using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>What the compiler makes of a cell that has not run, as the next one of its session.</summary>
/// <param name="Compilation">The cell and those before it.</param>
/// <param name="Tree">The cell's syntax.</param>
/// <param name="Before">The names that the cells before it bring.</param>
internal sealed record CellModel(CSharpCompilation Compilation, SyntaxTree Tree, ScopeNames Before)
{
    /// <summary>The cell's meaning.</summary>
    public SemanticModel Semantics { get; } = Compilation.GetSemanticModel(Tree);

    /// <summary>The cell's syntax.</summary>
    public SyntaxNode Root { get; } = Tree.GetRoot();

    /// <summary>Every name that may mean something at a position, and more.</summary>
    public IEnumerable<string> NamesAt(int position)
    {
        var own = ScopeNames.Own(Compilation);
        for (var type = Semantics.GetEnclosingSymbol(position)?.ContainingType; type is not null; type = type.BaseType)
            own = own.Concat(type.MemberNames).Concat(type.GetTypeMembers().Select(nested => nested.Name));
        return Before.All.Concat(own);
    }
}
