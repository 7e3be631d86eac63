using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>What a user who asks for help at a cursor means.</summary>
internal static class SymbolAtCursor
{
    /// <summary>
    /// The symbol that the cursor touches, else the method or constructor among whose arguments it is; overloads follow the one that
    /// the arguments choose. None where nothing is known.
    /// </summary>
    public static IReadOnlyList<ISymbol> Find(CellModel model, int position)
    {
        if (!CursorSurroundings.IsText(model.Root, position) && Touched(model.Root, position) is { } token && OfToken(model.Semantics, token) is [_, ..] symbols)
            return symbols;
        if (CursorSurroundings.IsComment(model.Root, position))
            return [];
        var left = model.Root.FindToken(position);
        left = left.SpanStart < position ? left : left.GetPreviousToken(includeSkipped: true);
        return CallSite.Around(left, position)?.Overloads(model.Semantics) ?? [];
    }

    private static SyntaxToken? Touched(SyntaxNode root, int position)
    {
        var at = root.FindToken(position);
        if (at.SpanStart <= position && IsWord(at))
            return at;
        var before = position > 0 ? root.FindToken(position - 1) : default;
        return before.Span.End == position && IsWord(before) ? before : null;
    }

    private static bool IsWord(SyntaxToken token) =>
        !token.IsMissing && (token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(token.Kind()));

    private static IReadOnlyList<ISymbol> OfToken(SemanticModel semantics, SyntaxToken token) => token.Parent switch
    {
        SimpleNameSyntax name => OfName(semantics, name),
        ImplicitObjectCreationExpressionSyntax creation => new CallSite(creation, creation.ArgumentList).Overloads(semantics),
        PredefinedTypeSyntax or ThisExpressionSyntax or BaseExpressionSyntax => One(semantics.GetTypeInfo(token.Parent).Type),
        { } declaration when token.IsKind(SyntaxKind.IdentifierToken) => One(semantics.GetDeclaredSymbol(declaration)),
        _ => [],
    };

    private static IReadOnlyList<ISymbol> OfName(SemanticModel semantics, SimpleNameSyntax name)
    {
        var whole = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified : (NameSyntax)name;
        if (whole.Parent is ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation && creation.Type == whole
            && new CallSite(creation, arguments).Overloads(semantics) is [_, ..] constructors)
        {
            return constructors;
        }
        var info = semantics.GetSymbolInfo(name);
        var found = info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
        if (found is not [IMethodSymbol chosen, ..])
            return [.. found.Take(1)];
        var others = semantics.GetMemberGroup(name).Where(method =>
            !found.Any(one => one.OriginalDefinition.Equals(method.OriginalDefinition, SymbolEqualityComparer.Default)));
        return [.. found, .. others];
    }

    private static IReadOnlyList<ISymbol> One(ISymbol? symbol) => symbol is null or ITypeSymbol { TypeKind: TypeKind.Error } ? [] : [symbol];
}
