using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        var offered = named.Where(symbol => (isWanted is null || isWanted(symbol)) && Symbols.IsOffered(symbol)).ToList();
        return offered.Count == 0 ? null : new CompletionItem(text, Symbols.KindOf(offered[0]), Symbols.Signature(offered));
    }

    private static CandidateGroup GroupOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => CandidateGroup.Variable,
        _ when Symbols.IsSessionVariable(symbol) => CandidateGroup.Variable,
        { ContainingType.SpecialType: SpecialType.System_Object } => CandidateGroup.OfEveryObject,
        INamespaceSymbol => CandidateGroup.Namespace,
        ITypeSymbol or IAliasSymbol => CandidateGroup.Type,
        _ => CandidateGroup.Member,
    };
}

/// <summary>What has a name at the cursor: variables, functions, types, namespaces.</summary>
internal static class ScopeCandidates
{
    private const string Suffix = "Attribute";

    /// <summary>All of it.</summary>
    public static IEnumerable<Candidate> Names(Cursor cursor) => SymbolCandidates.From(
        Lookup(cursor, name => cursor.Semantics.LookupSymbols(cursor.Position, name: name).Where(symbol => IsDeclared(cursor, symbol))));

    /// <summary>The types and namespaces that fit where only a type can stand.</summary>
    public static IEnumerable<Candidate> Types(Cursor cursor)
    {
        var symbols = LookupTypes(cursor);
        if (cursor.WantsAttribute)
            return Attributes(symbols);
        return cursor.Left.ValueText == "new" ? SymbolCandidates.From(symbols, CanBeCreated) : SymbolCandidates.From(symbols);
    }

    /// <summary>The <c>using</c> directive whose name the cursor is to start; null when there is none.</summary>
    public static UsingDirectiveSyntax? UsingAt(Cursor cursor) =>
        cursor.Left.Kind() is SyntaxKind.UsingKeyword or SyntaxKind.StaticKeyword or SyntaxKind.EqualsToken
            && cursor.Left.Parent is (UsingDirectiveSyntax or NameEqualsSyntax { Parent: UsingDirectiveSyntax }) and var node
            ? node as UsingDirectiveSyntax ?? (UsingDirectiveSyntax)node.Parent! : null;

    /// <summary>The namespaces that a directive can name, and the types where it can name one.</summary>
    public static IEnumerable<Candidate> OfUsing(Cursor cursor, UsingDirectiveSyntax directive)
    {
        var symbols = SymbolCandidates.From(LookupTypes(cursor), symbol => CanBeUsed(directive, symbol));
        return directive.StaticKeyword.RawKind == 0 && directive.Alias is null
            ? symbols.Append(Candidate.Sure("static", CandidateGroup.Keyword, CompletionKinds.Keyword)) : symbols;
    }

    /// <summary>Whether a directive can name this, or something within.</summary>
    public static bool CanBeUsed(UsingDirectiveSyntax directive, ISymbol symbol) =>
        symbol is INamespaceSymbol || directive.StaticKeyword.RawKind != 0 || directive.Alias is not null;

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

    private static IEnumerable<ISymbol> LookupTypes(Cursor cursor) =>
        Lookup(cursor, name => cursor.Semantics.LookupNamespacesAndTypes(cursor.Position, name: name));

    /// <summary>The symbols whose names fit; those in which only a later word fits, when no other does.</summary>
    /// <param name="cursor">Where.</param>
    /// <param name="lookup">Finds the symbols of one name, or of all when that is null.</param>
    private static IEnumerable<ISymbol> Lookup(Cursor cursor, Func<string?, IEnumerable<ISymbol>> lookup)
    {
        var prefix = cursor.Word.Prefix;
        if (prefix.Length == 0)
            return lookup(null);
        // The compiler asks every cell that ran about every name there is; to ask only about names that fit what is typed is what makes
        // completion in a long session fast.
        var names = cursor.Model.NamesAt(cursor.Position).Distinct().ToLookup(name => Ranking.Match(name, prefix));
        var symbols = names[NameMatch.Prefix].Concat(names[NameMatch.PrefixInAnyCase]).SelectMany(lookup).ToList();
        return symbols.Count > 0 ? symbols : names[NameMatch.Word].SelectMany(lookup);
    }

    /// <summary>False for variables that the code declares later, or whose value is just being written.</summary>
    private static bool IsDeclared(Cursor cursor, ISymbol symbol)
    {
        if (symbol is not ILocalSymbol && !Symbols.IsSessionVariable(symbol))
            return true;
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault();
        if (declaration?.SyntaxTree != cursor.Model.Tree)
            return true;
        return declaration.Span.Start < cursor.Position
            && !(declaration.Span.End >= cursor.Word.End && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer: var value }
                && (value is null || value.FullSpan.End >= cursor.Position));
    }
}
