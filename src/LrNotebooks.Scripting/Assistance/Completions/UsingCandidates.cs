using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>What a <c>using</c> directive can name.</summary>
internal static class UsingCandidates
{
    /// <summary>The directive whose name the cursor is to start; null when there is none.</summary>
    public static UsingDirectiveSyntax? Directive(Cursor cursor) =>
        cursor.Left.Kind() is SyntaxKind.UsingKeyword or SyntaxKind.StaticKeyword or SyntaxKind.EqualsToken
            && cursor.Left.Parent is (UsingDirectiveSyntax or NameEqualsSyntax { Parent: UsingDirectiveSyntax }) and var node
            ? node as UsingDirectiveSyntax ?? (UsingDirectiveSyntax)node.Parent! : null;

    /// <summary>The namespaces, and the types where the directive can name one.</summary>
    public static IEnumerable<Candidate> Find(Cursor cursor, UsingDirectiveSyntax directive)
    {
        var inScope = ScopeLookup.Find(cursor, name => cursor.Semantics.LookupNamespacesAndTypes(cursor.Position, name: name));
        var symbols = SymbolCandidates.From(inScope, symbol => IsWanted(directive, symbol));
        return directive.StaticKeyword.RawKind == 0 && directive.Alias is null
            ? symbols.Append(Candidate.Sure("static", CandidateGroup.Keyword, CompletionKinds.Keyword)) : symbols;
    }

    /// <summary>Whether a directive can name this, or something within.</summary>
    public static bool IsWanted(UsingDirectiveSyntax directive, ISymbol symbol) =>
        symbol is INamespaceSymbol || directive.StaticKeyword.RawKind != 0 || directive.Alias is not null;
}
