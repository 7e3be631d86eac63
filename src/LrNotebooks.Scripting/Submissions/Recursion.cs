using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting;

/// <summary>
/// Which bodies may come back to themselves, by the text alone. A body without a call never does, unless by a property, an indexer, an
/// operator or a conversion, and these look after themselves: so of every circle of calls one body at least is found here.
/// </summary>
/// <param name="root">The text that holds the bodies.</param>
internal sealed class Recursion(SyntaxNode root)
{
    private readonly HashSet<string> _variables =
        [.. root.DescendantNodes().Select(Variable).Except(root.DescendantNodes().Select(Property)).OfType<string>(), "value"];

    /// <summary>Whether a body calls anything.</summary>
    /// <param name="body">A method, accessor or lambda as it was written, or an expression.</param>
    public static bool Calls(SyntaxNode body) => Parts(body).Any(IsCall);

    /// <summary>Whether the body of what is used without a call does more than to read or write variables.</summary>
    /// <param name="body">A property, accessor or operator as it was written.</param>
    public bool Computes(SyntaxNode body) => Parts(body).Any(node => IsCall(node) || node is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax
        or PostfixUnaryExpressionSyntax or CastExpressionSyntax or ElementAccessExpressionSyntax
        or MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax }
        || (node is IdentifierNameSyntax name && !_variables.Contains(name.Identifier.ValueText) && IsValue(name)));

    /// <summary>Whether a node belongs to the same body as what is around it.</summary>
    public static bool Enters(SyntaxNode node) => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static IEnumerable<SyntaxNode> Parts(SyntaxNode body) => body.DescendantNodesAndSelf(
        node => node == body || (Enters(node) && node is not (BaseParameterListSyntax or AttributeListSyntax or TypeSyntax and not NameSyntax)));

    private static bool IsCall(SyntaxNode node) => node switch
    {
        // What a formula calls does not call back, and must stay as quick as it is.
        InvocationExpressionSyntax call => call.Expression is not (IdentifierNameSyntax { Identifier.ValueText: "nameof" }
            or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Math" or "MathF" } }),
        LocalDeclarationStatementSyntax local => local.UsingKeyword != default,
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } => true,
        _ => node is BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax or InterpolatedStringExpressionSyntax or QueryExpressionSyntax
            or WithExpressionSyntax or AwaitExpressionSyntax or CommonForEachStatementSyntax or UsingStatementSyntax
            or PositionalPatternClauseSyntax or ListPatternSyntax,
    };

    private static bool IsValue(IdentifierNameSyntax name) => name.Parent is not (TypeArgumentListSyntax or DeclarationPatternSyntax
        or VariableDeclarationSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax
        or ConversionOperatorDeclarationSyntax);

    private static string? Variable(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        _ => null,
    };

    private static string? Property(SyntaxNode node) => (node as PropertyDeclarationSyntax)?.Identifier.ValueText;
}
