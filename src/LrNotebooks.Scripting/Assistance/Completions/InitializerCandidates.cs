using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>The properties and fields that an object initialiser or a <c>with</c> can set.</summary>
internal static class InitializerCandidates
{
    /// <summary>The initialiser in which an element is to start at the cursor; null when there is none, or it lists elements.</summary>
    public static InitializerExpressionSyntax? At(Cursor cursor)
    {
        if (cursor.Left.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken)
            || cursor.Left.Parent is not InitializerExpressionSyntax initializer)
        {
            return null;
        }
        var sets = initializer.Expressions.Where(element => element.SpanStart != cursor.Position).All(element => element is AssignmentExpressionSyntax);
        return sets && initializer.Kind() is SyntaxKind.ObjectInitializerExpression or SyntaxKind.CollectionInitializerExpression
            or SyntaxKind.WithInitializerExpression ? initializer : null;
    }

    /// <summary>What is not set yet.</summary>
    public static IEnumerable<Candidate> Find(Cursor cursor, InitializerExpressionSyntax initializer)
    {
        if (TypeOf(cursor.Semantics, initializer) is not { } type)
            return [];
        var set = initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .Where(element => element.SpanStart != cursor.Position).Select(element => element.Left.ToString()).ToHashSet();
        var isNew = initializer.Parent is not AssignmentExpressionSyntax;
        var members = cursor.Semantics.LookupSymbols(cursor.Position, type)
            .Where(member => CanBeSet(cursor, member, isNew) && !set.Contains(member.Name));
        return SymbolCandidates.From(members).Select(candidate => candidate with { Group = CandidateGroup.Expected });
    }

    /// <summary>Whether the braces can hold elements as well.</summary>
    public static bool MayHoldElements(Cursor cursor, InitializerExpressionSyntax initializer) =>
        TypeOf(cursor.Semantics, initializer)?.AllInterfaces.Any(type => type.SpecialType == SpecialType.System_Collections_IEnumerable) ?? true;

    private static ITypeSymbol? TypeOf(SemanticModel semantics, InitializerExpressionSyntax initializer) => initializer.Parent switch
    {
        WithExpressionSyntax with => semantics.GetTypeInfo(with.Expression).Type,
        AssignmentExpressionSyntax outer => semantics.GetTypeInfo(outer.Left).Type,
        { } creation => semantics.GetTypeInfo(creation).Type,
        null => null,
    };

    private static bool CanBeSet(Cursor cursor, ISymbol member, bool isNew) => !member.IsStatic && member switch
    {
        IPropertySymbol { IsIndexer: false, SetMethod: { } setter } => (isNew || !setter.IsInitOnly) && cursor.Semantics.IsAccessible(cursor.Position, setter),
        IFieldSymbol field => !field.IsReadOnly,
        _ => false,
    };
}
