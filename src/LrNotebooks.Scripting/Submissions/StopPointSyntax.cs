using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LrNotebooks.Scripting;

/// <summary>Syntax with a stop point added. No token changes its line, and none ends up behind a directive it stood before.</summary>
internal static class StopPointSyntax
{
    private static readonly StatementSyntax Point = ParseStatement(
        "if (global::LrNotebooks.Scripting.CellStop.IsRequested) global::LrNotebooks.Scripting.CellStop.Point();");
    private static readonly ExpressionSyntax MayCatch = ParseExpression("global::LrNotebooks.Scripting.CellStop.MayCatch()");

    /// <summary>A block that starts with a stop point.</summary>
    public static BlockSyntax Lead(StatementSyntax statement) => statement is BlockSyntax block
        ? block.WithStatements(block.Statements.Count == 0 ? [Point] : [.. Before(block.Statements[0], point => point), .. block.Statements.Skip(1)])
        : Block(
            Token(SyntaxKind.OpenBraceToken),
            [.. Before(statement.WithTrailingTrivia(), point => point)],
            Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(statement.GetTrailingTrivia()));

    /// <summary>A method's body with a stop point; null when it has none, or one that cannot become a block.</summary>
    public static BlockSyntax? Body(
        BlockSyntax? block, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, TypeSyntax returnType, SyntaxTokenList modifiers)
    {
        if (block is not null)
            return Lead(block);
        if (arrow is null or { Expression: ThrowExpressionSyntax or RefExpressionSyntax } || returnType is RefTypeSyntax)
            return null;
        var end = semicolon.WithTrailingTrivia();
        StatementSyntax statement = ReturnsNothing(returnType, modifiers)
            ? ExpressionStatement(arrow.Expression, end)
            : ReturnStatement(Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(Space), arrow.Expression, end);
        return Block(
            Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(arrow.ArrowToken.LeadingTrivia).WithTrailingTrivia(arrow.ArrowToken.TrailingTrivia),
            [Point, statement],
            Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(semicolon.TrailingTrivia));
    }

    /// <summary>
    /// A lambda or anonymous method with a stop point if its body is a block. An expression stays one: it may be meant as an expression
    /// tree, and its type is not known here.
    /// </summary>
    public static AnonymousFunctionExpressionSyntax Function(AnonymousFunctionExpressionSyntax function) =>
        function.Block is { } block ? function.WithBlock(Lead(block)) : function;

    /// <summary>A clause that does not catch what stops the cell.</summary>
    public static CatchClauseSyntax Filter(CatchClauseSyntax clause) => clause.WithFilter(clause.Filter is { } own
        ? own.WithFilterExpression(BinaryExpression(SyntaxKind.LogicalAndExpression, MayCatch, ParenthesizedExpression(own.FilterExpression)))
        : CatchFilterClause(MayCatch).NormalizeWhitespace().WithLeadingTrivia(Space));

    /// <summary>Statements with a stop point behind each that awaits and at each label.</summary>
    /// <param name="nodes">The statements, or what holds them.</param>
    /// <param name="statementOf">The statement that a node holds, or null.</param>
    /// <param name="hold">Makes a node that holds a statement.</param>
    public static IEnumerable<T> InList<T>(IEnumerable<T> nodes, Func<T, StatementSyntax?> statementOf, Func<StatementSyntax, T> hold)
        where T : SyntaxNode
    {
        var awaited = false;
        foreach (var node in nodes)
        {
            var statement = statementOf(node);
            IEnumerable<T> added = statement is LabeledStatementSyntax label ? [hold(label.WithStatement(Point)), hold(label.Statement)]
                : awaited && statement is not null ? Before(node, hold)
                : [node];
            foreach (var result in added)
                yield return result;
            awaited = statement is not null && statement.DescendantNodes(Enters).Any(Awaits);
        }
    }

    private static IEnumerable<T> Before<T>(T node, Func<StatementSyntax, T> hold)
        where T : SyntaxNode => [hold(Point.WithLeadingTrivia(node.GetLeadingTrivia())), node.WithLeadingTrivia()];

    private static bool ReturnsNothing(TypeSyntax type, SyntaxTokenList modifiers) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        || (modifiers.Any(SyntaxKind.AsyncKeyword) && type is IdentifierNameSyntax or QualifiedNameSyntax { Right: IdentifierNameSyntax });

    private static bool Enters(SyntaxNode node) => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static bool Awaits(SyntaxNode node) => node is AwaitExpressionSyntax
        || (node is CommonForEachStatementSyntax loop && loop.AwaitKeyword != default)
        || (node is UsingStatementSyntax use && use.AwaitKeyword != default);
}
