using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting;

/// <summary>
/// Code of a constructor that no block can hold: what fields and properties start with, and what is handed to another constructor. An object
/// that makes one of its own kind there does so for ever.
/// </summary>
internal static class Initializers
{
    /// <summary>Whether an expression there is a call that is not part of another.</summary>
    public static bool IsOutermostCall(SyntaxNode node)
    {
        if (!IsCall(node))
            return false;
        for (var (inner, outer) = (node, node.Parent); outer is not null && Recursion.Enters(outer); (inner, outer) = (outer, outer.Parent))
        {
            if (IsCall(outer) || outer is StatementSyntax or ArrowExpressionClauseSyntax or AttributeSyntax or ParameterSyntax)
                return false;
            if (outer is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or RefExpressionSyntax or QueryExpressionSyntax)
                return false;
            if (outer is ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax)
                return true;
            if (outer is EqualsValueClauseSyntax)
                return outer.Parent is PropertyDeclarationSyntax property ? IsOfInstance(property.Modifiers)
                    : outer.Parent is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Parent: TypeDeclarationSyntax } field }
                        && IsOfInstance(field.Modifiers);
        }
        return false;
    }

    // Behind a condition the compiler would take a variable that a call declares for one without a value.
    private static bool IsCall(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: not IdentifierNameSyntax { Identifier.ValueText: "nameof" } }
        or BaseObjectCreationExpressionSyntax or ConditionalAccessExpressionSyntax
        && !node.DescendantNodes().Any(part => part is DeclarationExpressionSyntax);

    private static bool IsOfInstance(SyntaxTokenList modifiers) => !modifiers.Any(SyntaxKind.StaticKeyword) && !modifiers.Any(SyntaxKind.ConstKeyword);
}
