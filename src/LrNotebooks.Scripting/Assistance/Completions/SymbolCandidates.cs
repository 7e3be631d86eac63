using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Symbols as candidates, one for each name.</summary>
internal static class SymbolCandidates
{
    /// <summary>The candidates.</summary>
    /// <param name="symbols">What can be seen; overloads together make one candidate.</param>
    /// <param name="isWanted">Asked of symbols whose name fits what is typed.</param>
    public static IEnumerable<Candidate> From(IEnumerable<ISymbol> symbols, Func<ISymbol, bool>? isWanted = null) =>
        from symbol in symbols
        where symbol.CanBeReferencedByName
        group symbol by symbol.Name into named
        let text = Escaped(named.Key)
        select new Candidate(text, GroupOf(named.First()), () => Describe(text, named, isWanted));

    /// <summary>The name as code writes it.</summary>
    public static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static CompletionItem? Describe(string text, IEnumerable<ISymbol> named, Func<ISymbol, bool>? isWanted)
    {
        var offered = named.Where(symbol => (isWanted is null || isWanted(symbol)) && Visibility.IsOffered(symbol)).ToList();
        return offered.Count == 0 ? null : new CompletionItem(text, SymbolKinds.Of(offered[0]), ShortSignature.Of(offered));
    }

    private static CandidateGroup GroupOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => CandidateGroup.Variable,
        _ when SymbolKinds.IsSessionVariable(symbol) => CandidateGroup.Variable,
        { ContainingType.SpecialType: SpecialType.System_Object } => CandidateGroup.OfEveryObject,
        INamespaceSymbol => CandidateGroup.Namespace,
        ITypeSymbol or IAliasSymbol => CandidateGroup.Type,
        _ => CandidateGroup.Member,
    };
}
