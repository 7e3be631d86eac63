using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting;

/// <summary>What the lambdas and queries of a text become: code to run, or an expression tree for a library to read.</summary>
/// <param name="tree">The text.</param>
/// <param name="meaning">A compilation that holds it.</param>
internal sealed class ExpressionTrees(SyntaxTree tree, CSharpCompilation meaning)
{
    // Made only when a text has a lambda or a query: many have not.
    private SemanticModel? _semantics;

    private SemanticModel Semantics => _semantics ??= meaning.GetSemanticModel(tree);

    /// <summary>Whether a lambda or a clause of a query becomes an expression tree, or nothing at all.</summary>
    public bool Includes(SyntaxNode node) => node switch
    {
        LambdaExpressionSyntax { ExpressionBody: not null } => IsExpression(Semantics.GetTypeInfo(node).ConvertedType),
        // The first source of a query is read by the code around it, and each ordering speaks for itself.
        QueryClauseSyntax clause => clause.Parent is QueryBodySyntax && clause is not OrderByClauseSyntax
            && TakesTrees(Semantics.GetQueryClauseInfo(clause).OperationInfo),
        OrderingSyntax ordering => TakesTrees(Semantics.GetSymbolInfo(ordering)),
        SelectOrGroupClauseSyntax clause => TakesTrees(Semantics.GetSymbolInfo(clause)),
        _ => false,
    };

    /// <summary>Whether a lambda returns nothing, or a task of nothing; null when it means nothing.</summary>
    public bool? ReturnsNothing(SyntaxNode lambda) =>
        Semantics.GetSymbolInfo(lambda).Symbol is IMethodSymbol { ReturnType: { TypeKind: not TypeKind.Error } type } method
            ? method.ReturnsVoid || (method.IsAsync && type is INamedTypeSymbol { TypeArguments.IsEmpty: true }) : null;

    private static bool TakesTrees(SymbolInfo operation) =>
        operation.Symbol is not IMethodSymbol method || method.Parameters.Any(parameter => IsExpression(parameter.Type));

    private static bool IsExpression(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Expression" or "LambdaExpression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } })
                return true;
        }
        return false;
    }
}
