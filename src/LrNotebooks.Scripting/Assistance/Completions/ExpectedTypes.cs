using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Of which type a value at the cursor should be.</summary>
internal static class ExpectedTypes
{
    /// <summary>The types; several where a call has overloads, none where nothing is known.</summary>
    public static IEnumerable<ITypeSymbol> At(Cursor cursor)
    {
        if (ArgumentPlace.At(cursor) is { } place)
        {
            return from parameter in place.Parameters(cursor.Semantics)
                   where place.Name is null ? parameter.Ordinal == place.Position : parameter.Name == place.Name
                   select parameter.Type;
        }
        return Single(cursor) is { } type ? [type] : [];
    }

    private static ITypeSymbol? Single(Cursor cursor)
    {
        var semantics = cursor.Semantics;
        return cursor.Left.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } declaration } } =>
                semantics.GetTypeInfo(declaration.Type).Type,
            EqualsValueClauseSyntax { Parent: ParameterSyntax { Type: { } type } } => semantics.GetTypeInfo(type).Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => semantics.GetTypeInfo(property.Type).Type,
            AssignmentExpressionSyntax assignment => semantics.GetTypeInfo(assignment.Left).Type,
            BinaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression
                or (int)SyntaxKind.IsExpression
            } comparison => semantics.GetTypeInfo(comparison.Left).Type,
            IsPatternExpressionSyntax pattern => semantics.GetTypeInfo(pattern.Expression).Type,
            SwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => semantics.GetTypeInfo(choice.Expression).Type,
            SwitchExpressionSyntax choice => semantics.GetTypeInfo(choice.GoverningExpression).Type,
            ReturnStatementSyntax result => ReturnType(semantics, result),
            ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax function } => semantics.GetTypeInfo(function.ReturnType).Type,
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => semantics.GetTypeInfo(method.ReturnType).Type,
            _ => null,
        };
    }

    private static ITypeSymbol? ReturnType(SemanticModel semantics, ReturnStatementSyntax result) =>
        result.Ancestors().FirstOrDefault(node => node is LocalFunctionStatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax) switch
        {
            LocalFunctionStatementSyntax function => semantics.GetTypeInfo(function.ReturnType).Type,
            MethodDeclarationSyntax method => semantics.GetTypeInfo(method.ReturnType).Type,
            _ => null,
        };
}
