using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LrNotebooks.Scripting;

/// <summary>
/// Puts a stop point into each loop, method, accessor, operator and constructor of a cell, and behind each <c>await</c>, so that a cell which
/// computes can be cancelled. <c>finally</c> blocks are left alone: cleaning up goes on to its end. What may call itself also looks how much
/// stack is left, which turns endless recursion, the end of the process, into an exception. That takes some nanoseconds, so methods that
/// call nothing of the text, and accessors that only read or write, are spared. No token changes its line, and none ends up behind a directive
/// it stood before.
/// </summary>
internal sealed class StopPoints : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Point = ParseStatement(
        "if (global::LrNotebooks.Scripting.CellStop.IsRequested) global::LrNotebooks.Scripting.CellStop.Point();");
    private static readonly ExpressionSyntax MayCatch = ParseExpression("global::LrNotebooks.Scripting.CellStop.MayCatch()");
    private static readonly StatementSyntax StackCheck = ParseStatement(
        "global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();");

    private readonly HashSet<string> _declared;
    private bool _cleansUp;

    private StopPoints(SyntaxNode root) => _declared = [.. root.DescendantNodes().Select(DeclaredName).OfType<string>()];

    /// <summary>The tree with stop points and stack checks.</summary>
    public static SyntaxTree Insert(SyntaxTree tree) => tree.WithRootAndOptions(new StopPoints(tree.GetRoot()).Visit(tree.GetRoot())!, tree.Options);

    /// <inheritdoc/>
    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var outer = _cleansUp;
        _cleansUp |= node is FinallyClauseSyntax;
        var visited = base.Visit(node);
        _cleansUp = outer;
        return visited switch
        {
            // What a finalizer throws ends the process.
            BaseMethodDeclarationSyntax method and not DestructorDeclarationSyntax => Body(
                    method.Body, method.ExpressionBody, method.SemicolonToken, ReturnsNothing(method), MayReturnToItself(method, node!)) is { } body
                ? method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body) : method,
            LocalFunctionStatementSyntax local => Body(
                    local.Body, local.ExpressionBody, local.SemicolonToken, ReturnsNothing(local.ReturnType, local.Modifiers), CallsDeclared(node!)) is { } body
                ? local.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body) : local,
            AccessorDeclarationSyntax accessor => Body(
                    accessor.Body, accessor.ExpressionBody, accessor.SemicolonToken, !accessor.IsKind(SyntaxKind.GetAccessorDeclaration), Computes(node!)) is { } body
                ? accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body) : accessor,
            PropertyDeclarationSyntax property => Getter(property.ExpressionBody, property.SemicolonToken, node!) is { } getter
                ? property.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(getter) : property,
            IndexerDeclarationSyntax indexer => Getter(indexer.ExpressionBody, indexer.SemicolonToken, node!) is { } getter
                ? indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(getter) : indexer,
            // An expression stays one: it may be meant as an expression tree, and its type is not known here.
            AnonymousFunctionExpressionSyntax { Block: { } block } function => function.WithBlock(Lead(block, CallsDeclared(node!))),
            _ when _cleansUp => visited,
            WhileStatementSyntax loop => loop.WithStatement(Lead(loop.Statement)),
            DoStatementSyntax loop => loop.WithStatement(Lead(loop.Statement)),
            ForStatementSyntax loop => loop.WithStatement(Lead(loop.Statement)),
            ForEachStatementSyntax loop => loop.WithStatement(Lead(loop.Statement)),
            ForEachVariableStatementSyntax loop => loop.WithStatement(Lead(loop.Statement)),
            CatchClauseSyntax clause => Filter(clause),
            BlockSyntax block => block.WithStatements([.. InList(block.Statements, statement => statement, point => point)]),
            CompilationUnitSyntax unit => unit.WithMembers([.. InList(
                unit.Members, member => (member as GlobalStatementSyntax)?.Statement, MemberDeclarationSyntax (point) => GlobalStatement(point))]),
            _ => visited,
        };
    }

    /// <summary>A body as a block with a stop point; null when there is none, or one that cannot become a block.</summary>
    private BlockSyntax? Body(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, bool returnsNothing, bool checksStack)
    {
        if (block is not null)
            return Lead(block, checksStack);
        if (_cleansUp || arrow is null or { Expression: ThrowExpressionSyntax or RefExpressionSyntax })
            return null;
        var end = semicolon.WithTrailingTrivia();
        StatementSyntax statement = returnsNothing
            ? ExpressionStatement(arrow.Expression, end)
            : ReturnStatement(Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(Space), arrow.Expression, end);
        return Lead(
            Block(
                Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(arrow.ArrowToken.LeadingTrivia).WithTrailingTrivia(arrow.ArrowToken.TrailingTrivia),
                [statement],
                Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(semicolon.TrailingTrivia)),
            checksStack);
    }

    /// <summary>What <c>X => value;</c> stands for: accessors with a getter; null when there is no such body, or one that cannot become a block.</summary>
    private AccessorListSyntax? Getter(ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, SyntaxNode member) =>
        Body(null, arrow, semicolon, returnsNothing: false, Computes(member)) is { } body
            ? AccessorList(
                Token(SyntaxKind.OpenBraceToken),
                [AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, body.WithCloseBraceToken(Token(SyntaxKind.CloseBraceToken)))],
                Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(semicolon.TrailingTrivia))
            : null;

    /// <summary>A block that starts with a stop point, unless it cleans up, and with a stack check if that is wanted.</summary>
    private BlockSyntax Lead(StatementSyntax statement, bool checksStack = false)
    {
        var block = statement as BlockSyntax ?? Block(
            Token(SyntaxKind.OpenBraceToken),
            [statement.WithTrailingTrivia()],
            Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(statement.GetTrailingTrivia()));
        StatementSyntax[] lead = [.. _cleansUp ? (StatementSyntax[])[] : [Point], .. checksStack ? (StatementSyntax[])[StackCheck] : []];
        if (lead.Length == 0)
            return block;
        if (block.Statements.Count == 0)
            return block.WithStatements([.. lead]);
        var first = block.Statements[0];
        return block.WithStatements(
            [lead[0].WithLeadingTrivia(first.GetLeadingTrivia()), .. lead.Skip(1), first.WithLeadingTrivia(), .. block.Statements.Skip(1)]);
    }

    /// <summary>A clause that does not catch what stops the cell.</summary>
    private static CatchClauseSyntax Filter(CatchClauseSyntax clause) => clause.WithFilter(clause.Filter is { } own
        ? own.WithFilterExpression(BinaryExpression(SyntaxKind.LogicalAndExpression, MayCatch, ParenthesizedExpression(own.FilterExpression)))
        : CatchFilterClause(MayCatch).NormalizeWhitespace().WithLeadingTrivia(Space));

    /// <summary>Statements with a stop point behind each that awaits and at each label.</summary>
    /// <param name="nodes">The statements, or what holds them.</param>
    /// <param name="statementOf">The statement that a node holds, or null.</param>
    /// <param name="hold">Makes a node that holds a statement.</param>
    private static IEnumerable<T> InList<T>(IEnumerable<T> nodes, Func<T, StatementSyntax?> statementOf, Func<StatementSyntax, T> hold)
        where T : SyntaxNode
    {
        var awaited = false;
        foreach (var node in nodes)
        {
            var statement = statementOf(node);
            IEnumerable<T> added = statement is LabeledStatementSyntax label ? [hold(label.WithStatement(Point)), hold(label.Statement)]
                : awaited && statement is not null ? [hold(Point.WithLeadingTrivia(node.GetLeadingTrivia())), node.WithLeadingTrivia()]
                : [node];
            foreach (var result in added)
                yield return result;
            awaited = statement is not null && statement.DescendantNodes(Enters).Any(Awaits);
        }
    }

    private bool CallsDeclared(SyntaxNode function) => function.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => call.Expression switch
    {
        SimpleNameSyntax name => _declared.Contains(name.Identifier.ValueText),
        MemberAccessExpressionSyntax member => _declared.Contains(member.Name.Identifier.ValueText),
        _ => false,
    });

    /// <summary>Whether something that is no method does more than to read or write: it may come back to itself without a call that names it.</summary>
    private bool Computes(SyntaxNode member) => member.DescendantNodes().Any(node => node is InvocationExpressionSyntax
        or BaseObjectCreationExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax
        or ElementAccessExpressionSyntax or InterpolatedStringExpressionSyntax
        || (node is SimpleNameSyntax name && _declared.Contains(name.Identifier.ValueText)));

    private static string? DeclaredName(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        _ => null,
    };

    private bool MayReturnToItself(BaseMethodDeclarationSyntax method, SyntaxNode asWritten) => method is MethodDeclarationSyntax
        ? CallsDeclared(asWritten) || method.Modifiers.Any(SyntaxKind.OverrideKeyword) : Computes(asWritten);

    private static bool ReturnsNothing(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax named => ReturnsNothing(named.ReturnType, named.Modifiers),
        OperatorDeclarationSyntax @operator => ReturnsNothing(@operator.ReturnType, @operator.Modifiers),
        ConversionOperatorDeclarationSyntax => false,
        _ => true,
    };

    private static bool ReturnsNothing(TypeSyntax type, SyntaxTokenList modifiers) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        || (modifiers.Any(SyntaxKind.AsyncKeyword) && type is IdentifierNameSyntax or QualifiedNameSyntax { Right: IdentifierNameSyntax });

    private static bool Enters(SyntaxNode node) => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static bool Awaits(SyntaxNode node) => node is AwaitExpressionSyntax
        || (node is CommonForEachStatementSyntax loop && loop.AwaitKeyword != default)
        || (node is UsingStatementSyntax use && use.AwaitKeyword != default);
}
