using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static LrNotebooks.Scripting.StopPointSyntax;

namespace LrNotebooks.Scripting;

/// <summary>
/// Puts a stop point into each loop and method of a cell, and behind each <c>await</c>, so that a cell which computes can be cancelled. Lines
/// stay where they are. <c>finally</c> blocks are left alone: cleaning up goes on to its end.
/// </summary>
internal sealed class StopPoints : CSharpSyntaxRewriter
{
    private StopPoints()
    {
    }

    /// <summary>The tree with stop points, and with what keeps recursion from overflowing the stack.</summary>
    public static SyntaxTree Insert(SyntaxTree tree) =>
        tree.WithRootAndOptions(RecursionChecks.Insert(new StopPoints().Visit(tree.GetRoot())), tree.Options);

    public override SyntaxNode? VisitFinallyClause(FinallyClauseSyntax node) => node;

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        base.VisitWhileStatement(node) is WhileStatementSyntax visited ? visited.WithStatement(Lead(visited.Statement)) : null;

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
        base.VisitDoStatement(node) is DoStatementSyntax visited ? visited.WithStatement(Lead(visited.Statement)) : null;

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        base.VisitForStatement(node) is ForStatementSyntax visited ? visited.WithStatement(Lead(visited.Statement)) : null;

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        base.VisitForEachStatement(node) is ForEachStatementSyntax visited ? visited.WithStatement(Lead(visited.Statement)) : null;

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        base.VisitForEachVariableStatement(node) is ForEachVariableStatementSyntax loop ? loop.WithStatement(Lead(loop.Statement)) : null;

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var visited = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        return Body(visited.Body, visited.ExpressionBody, visited.SemicolonToken, visited.ReturnType, visited.Modifiers) is { } body
            ? visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body) : visited;
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var visited = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        return Body(visited.Body, visited.ExpressionBody, visited.SemicolonToken, visited.ReturnType, visited.Modifiers) is { } body
            ? visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body) : visited;
    }

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) =>
        Function((AnonymousFunctionExpressionSyntax)base.VisitAnonymousMethodExpression(node)!);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        Function((AnonymousFunctionExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!);

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        Function((AnonymousFunctionExpressionSyntax)base.VisitSimpleLambdaExpression(node)!);

    public override SyntaxNode? VisitCatchClause(CatchClauseSyntax node) => Filter((CatchClauseSyntax)base.VisitCatchClause(node)!);

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        var visited = (BlockSyntax)base.VisitBlock(node)!;
        return visited.WithStatements([.. InList(visited.Statements, statement => statement, point => point)]);
    }

    public override SyntaxNode? VisitCompilationUnit(CompilationUnitSyntax node)
    {
        var visited = (CompilationUnitSyntax)base.VisitCompilationUnit(node)!;
        return visited.WithMembers([.. InList(
            visited.Members, member => (member as GlobalStatementSyntax)?.Statement, MemberDeclarationSyntax (point) => SyntaxFactory.GlobalStatement(point))]);
    }
}
