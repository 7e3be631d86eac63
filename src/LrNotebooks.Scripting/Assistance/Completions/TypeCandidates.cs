using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Which types fit where only a type can stand.</summary>
internal static class TypeCandidates
{
    private const string Suffix = "Attribute";

    /// <summary>The types and namespaces that fit.</summary>
    public static IEnumerable<Candidate> Find(Cursor cursor)
    {
        var symbols = ScopeLookup.Find(cursor, name => cursor.Semantics.LookupNamespacesAndTypes(cursor.Position, name: name));
        if (cursor.WantsAttribute)
            return Attributes(symbols);
        return cursor.Left.ValueText == "new" ? SymbolCandidates.From(symbols, CanBeCreated) : SymbolCandidates.From(symbols);
    }

    /// <summary>What can stand in the brackets of an attribute, or has something within that can; under the short name.</summary>
    public static IEnumerable<Candidate> Attributes(IEnumerable<ISymbol> symbols) => SymbolCandidates.From(symbols, IsAttribute).Select(WithoutSuffix);

    /// <summary>Whether it can follow <c>new</c>, or has something within that can.</summary>
    public static bool CanBeCreated(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => CanBeCreated(alias.Target),
        INamespaceSymbol => true,
        ITypeParameterSymbol => true,
        INamedTypeSymbol type => IsConcrete(type) || type.GetTypeMembers().Any(nested => nested.DeclaredAccessibility == Accessibility.Public),
        _ => false,
    };

    private static bool IsAttribute(ISymbol symbol)
    {
        for (var type = symbol as ITypeSymbol; type is not null; type = type.BaseType)
        {
            if (type is { Name: Suffix, ContainingNamespace.Name: "System" })
                return !symbol.IsAbstract;
        }
        return symbol is INamespaceSymbol;
    }

    private static bool IsConcrete(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Struct or TypeKind.Delegate || type is { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false };

    private static Candidate WithoutSuffix(Candidate candidate)
    {
        var text = candidate.Text.EndsWith(Suffix, StringComparison.Ordinal) && candidate.Text.Length > Suffix.Length
            ? candidate.Text[..^Suffix.Length] : candidate.Text;
        return candidate with { Text = text, Describe = () => candidate.Describe() is { } item ? item with { Text = text } : null };
    }
}
