using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting;

/// <summary>
/// Turns endless recursion, which would end the process, into an exception: methods that call what the same cell declares look first how
/// much stack is left. That takes some nanoseconds, so methods that call nothing of the cell are spared.
/// </summary>
internal sealed class RecursionChecks : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Check = SyntaxFactory.ParseStatement(
        "global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();");

    private readonly HashSet<string> _declared;

    private RecursionChecks(SyntaxNode root) => _declared = [.. root.DescendantNodes().Select(NameOf).OfType<string>()];

    /// <summary>Adds them behind the stop points that such methods begin with.</summary>
    public static SyntaxNode Insert(SyntaxNode root) => new RecursionChecks(root).Visit(root);

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var visited = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        return visited.WithBody(In(visited.Body));
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var visited = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        return visited.WithBody(In(visited.Body));
    }

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) =>
        In((AnonymousFunctionExpressionSyntax)base.VisitAnonymousMethodExpression(node)!);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        In((AnonymousFunctionExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!);

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        In((AnonymousFunctionExpressionSyntax)base.VisitSimpleLambdaExpression(node)!);

    private AnonymousFunctionExpressionSyntax In(AnonymousFunctionExpressionSyntax function) =>
        function.Block is { } block ? function.WithBlock(In(block)!) : function;

    private BlockSyntax? In(BlockSyntax? block) => block is not null && block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(CallsDeclared)
        ? block.WithStatements(block.Statements.Insert(1, Check)) : block;

    private bool CallsDeclared(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => _declared.Contains(name.Identifier.ValueText),
        MemberAccessExpressionSyntax member => _declared.Contains(member.Name.Identifier.ValueText),
        _ => false,
    };

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        _ => null,
    };
}
