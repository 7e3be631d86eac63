using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>What can follow a dot.</summary>
internal static class MemberCandidates
{
    /// <summary>The members, nested types or namespaces; none where what stands before the dot means nothing.</summary>
    public static IEnumerable<Candidate> Find(Cursor cursor)
    {
        if (Receiver.Find(cursor.Semantics, cursor.Left) is not { } receiver)
            return [];
        var symbols = Lookup(cursor, receiver);
        var place = cursor.Left.Parent?.AncestorsAndSelf().FirstOrDefault(node => node is not (NameSyntax or MemberAccessExpressionSyntax));
        return place switch
        {
            UsingDirectiveSyntax directive => SymbolCandidates.From(symbols, symbol => UsingCandidates.IsWanted(directive, symbol)),
            ObjectCreationExpressionSyntax creation when creation.Type.Span.Contains(cursor.Left.Span) =>
                SymbolCandidates.From(symbols, TypeCandidates.CanBeCreated),
            AttributeSyntax => TypeCandidates.Attributes(symbols),
            _ => SymbolCandidates.From(symbols),
        };
    }

    private static IEnumerable<ISymbol> Lookup(Cursor cursor, Receiver receiver)
    {
        var (semantics, position) = (cursor.Semantics, cursor.Position);
        if (receiver.Container is INamespaceSymbol)
            return semantics.LookupNamespacesAndTypes(position, receiver.Container);
        if (receiver.IsBase)
            return semantics.LookupBaseMembers(position);
        var statics = receiver.IsType ? semantics.LookupStaticMembers(position, receiver.Container) : [];
        var members = receiver.IsValue
            ? semantics.LookupSymbols(position, receiver.Container, includeReducedExtensionMethods: true).Where(IsOfInstance) : [];
        return receiver.Container is INamedTypeSymbol { IsTupleType: true } ? members.Where(member => !IsHiddenElement(member)) : [.. members, .. statics];
    }

    private static bool IsOfInstance(ISymbol symbol) => symbol is not ITypeSymbol
        && (!symbol.IsStatic || symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension });

    private static bool IsHiddenElement(ISymbol member) =>
        member is IFieldSymbol { CorrespondingTupleField: { } element } field && field.Equals(element, SymbolEqualityComparer.Default)
        && field.ContainingType.TupleElements.Any(named => named.CorrespondingTupleField!.Equals(element, SymbolEqualityComparer.Default)
            && named.Name != field.Name);
}
