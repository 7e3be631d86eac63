using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Everything that has a name at the cursor: variables, functions, types, namespaces.</summary>
internal static class ScopeCandidates
{
    /// <summary>The candidates.</summary>
    public static IEnumerable<Candidate> Find(Cursor cursor) =>
        SymbolCandidates.From(ScopeLookup.Find(cursor, name => Lookup(cursor, name)));

    private static IEnumerable<ISymbol> Lookup(Cursor cursor, string? name) =>
        cursor.Semantics.LookupSymbols(cursor.Position, name: name).Where(symbol => IsDeclared(cursor, symbol));

    /// <summary>False for variables that the code declares later, or whose value is just being written.</summary>
    private static bool IsDeclared(Cursor cursor, ISymbol symbol)
    {
        if (symbol is not ILocalSymbol && !SymbolKinds.IsSessionVariable(symbol))
            return true;
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault();
        if (declaration?.SyntaxTree != cursor.Model.Tree)
            return true;
        return declaration.Span.Start < cursor.Position
            && !(declaration.Span.End >= cursor.Word.End && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer: var value }
                && (value is null || value.FullSpan.End >= cursor.Position));
    }
}
