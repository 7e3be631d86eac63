using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LrNotebooks.Scripting;

/// <summary>
/// Puts a stop point into each loop and each body of a cell (method, accessor, operator, constructor, lambda, clause of a query), and behind
/// each <c>await</c>, so that a cell which computes can be cancelled. <c>finally</c> blocks are left alone: cleaning up goes on to its end.
/// What may call itself also looks how deep the stack is, which turns endless recursion, the end of the process, into an exception. That
/// takes some nanoseconds, so bodies that call nothing, and accessors that only read or write, are spared. Expression trees stay as they
/// are: they are data for a library to read. No token changes its line, and none ends up behind a directive it stood before.
/// </summary>
internal sealed class StopPoints : CSharpSyntaxRewriter
{
    private const string Stop = "global::LrNotebooks.Scripting.CellStop", Guard = "global::LrNotebooks.Scripting.StackGuard";

    private static readonly StatementSyntax Point = ParseStatement($"if ({Stop}.IsRequested) {Stop}.Point();");
    private static readonly ExpressionSyntax PassesPoint = ParseExpression($"(!{Stop}.IsRequested || {Stop}.Passes())");
    private static readonly ExpressionSyntax MayCatch = ParseExpression($"{Stop}.MayCatch()");
    private static readonly StatementSyntax StackCheck = ParseStatement($"{Guard}.Ensure();");
    private static readonly StatementSyntax AsyncStackCheck = ParseStatement($"{Guard}.EnsureAsync();");
    private static readonly ExpressionSyntax PassesStackCheck = ParseExpression($"{Guard}.Passes()");

    private readonly ExpressionTrees _expressionTrees;
    private readonly Recursion _recursion;
    private bool _cleansUp;
    private bool _isData;

    private StopPoints(SyntaxTree tree, CSharpCompilation meaning)
    {
        _recursion = new Recursion(tree.GetRoot());
        _expressionTrees = new ExpressionTrees(tree, meaning);
    }

    /// <summary>A tree with stop points and stack checks.</summary>
    /// <param name="tree">One of the compilation's trees.</param>
    /// <param name="meaning">Tells what its lambdas are converted to.</param>
    public static SyntaxTree Insert(SyntaxTree tree, CSharpCompilation meaning) =>
        tree.WithRootAndOptions(new StopPoints(tree, meaning).Visit(tree.GetRoot())!, tree.Options);

    /// <inheritdoc/>
    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var (outerCleansUp, outerIsData) = (_cleansUp, _isData);
        _cleansUp |= node is FinallyClauseSyntax;
        _isData |= node is not null && _expressionTrees.Includes(node);
        var visited = base.Visit(node);
        if (visited is not null && !_isData)
            visited = WithGuards(node!, visited);
        (_cleansUp, _isData) = (outerCleansUp, outerIsData);
        return visited;
    }

    private SyntaxNode WithGuards(SyntaxNode node, SyntaxNode visited) => visited switch
    {
        BaseMethodDeclarationSyntax method => Body(
                method.Body, method.ExpressionBody, method.SemicolonToken, ReturnsNothing(method), Check(node, method.Modifiers, IsHidden(method))) is { } body
            ? method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body) : method,
        LocalFunctionStatementSyntax local => Body(
                local.Body, local.ExpressionBody, local.SemicolonToken, ReturnsNothing(local.ReturnType, local.Modifiers), Check(node, local.Modifiers)) is { } body
            ? local.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body) : local,
        AccessorDeclarationSyntax accessor => Body(
                accessor.Body, accessor.ExpressionBody, accessor.SemicolonToken, !accessor.IsKind(SyntaxKind.GetAccessorDeclaration),
                Check(node, default, isHidden: true)) is { } body
            ? accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body) : accessor,
        PropertyDeclarationSyntax property => Getter(property.ExpressionBody, property.SemicolonToken, node) is { } getter
            ? property.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(getter) : property,
        IndexerDeclarationSyntax indexer => Getter(indexer.ExpressionBody, indexer.SemicolonToken, node) is { } getter
            ? indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(getter) : indexer,
        AnonymousFunctionExpressionSyntax function => Function(function, node),
        StackAllocArrayCreationExpressionSyntax { Initializer: null, Type: ArrayTypeSyntax type } allocation =>
            allocation.WithType(type.WithRankSpecifiers([.. type.RankSpecifiers.Select(rank => WithRoom(rank, type.ElementType))])),
        ExpressionSyntax call when Initializers.IsOutermostCall(node) => Passing(call, checksStack: true),
        _ when _cleansUp => visited,
        QueryClauseSyntax or OrderingSyntax or SelectOrGroupClauseSyntax => InQuery(node, visited),
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

    /// <summary>The stack check that a body needs; null for none.</summary>
    /// <param name="asWritten">What has the body.</param>
    /// <param name="modifiers">Its modifiers.</param>
    /// <param name="isHidden">True where no call by its name leads to it.</param>
    private StatementSyntax? Check(SyntaxNode asWritten, SyntaxTokenList modifiers, bool isHidden = false) =>
        !(isHidden ? _recursion.Computes(asWritten) : Recursion.Calls(asWritten)) ? null
        : modifiers.Any(SyntaxKind.AsyncKeyword) ? AsyncStackCheck : StackCheck;

    private static bool IsHidden(BaseMethodDeclarationSyntax method) =>
        method is OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax || method.Modifiers.Any(SyntaxKind.OverrideKeyword);

    /// <summary>A body as a block with a stop point; null when there is none, or one that cannot become a block.</summary>
    private BlockSyntax? Body(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, bool returnsNothing, StatementSyntax? check) =>
        block is not null ? Lead(block, check) : arrow is null ? null : Block(arrow.ArrowToken, arrow.Expression, semicolon, returnsNothing, check);

    /// <summary>A block that does what an expression behind an arrow does; null for one that can be no statement.</summary>
    private BlockSyntax? Block(SyntaxToken arrow, ExpressionSyntax value, SyntaxToken semicolon, bool returnsNothing, StatementSyntax? check)
    {
        if (_cleansUp || value is ThrowExpressionSyntax or RefExpressionSyntax)
            return null;
        var end = semicolon == default ? Token(SyntaxKind.SemicolonToken) : semicolon.WithTrailingTrivia();
        StatementSyntax statement = returnsNothing
            ? ExpressionStatement(value, end)
            : ReturnStatement(Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(Space), value, end);
        return Lead(
            SyntaxFactory.Block(
                Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(arrow.LeadingTrivia).WithTrailingTrivia(arrow.TrailingTrivia),
                [statement],
                Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(semicolon.TrailingTrivia)),
            check);
    }

    /// <summary>What <c>X => value;</c> stands for: accessors with a getter; null when there is no such body, or one that cannot become a block.</summary>
    private AccessorListSyntax? Getter(ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, SyntaxNode asWritten) =>
        Body(null, arrow, semicolon, returnsNothing: false, arrow is null ? null : Check(asWritten, default, isHidden: true)) is { } body
            ? AccessorList(
                Token(SyntaxKind.OpenBraceToken),
                [AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, body.WithCloseBraceToken(Token(SyntaxKind.CloseBraceToken)))],
                Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(semicolon.TrailingTrivia))
            : null;

    private ExpressionSyntax Function(AnonymousFunctionExpressionSyntax function, SyntaxNode asWritten)
    {
        if (function is { Block: { } block })
            return function.WithBlock(Lead(block, Check(asWritten, function.Modifiers)));
        // Without a meaning there is an error in the text, which is going to be reported.
        return function is LambdaExpressionSyntax { ExpressionBody: { } value } lambda && _expressionTrees.ReturnsNothing(asWritten) is { } returnsNothing
            && Block(default, value, default, returnsNothing, Check(asWritten, function.Modifiers)) is { } body
            ? lambda.WithExpressionBody(null).WithBlock(body) : function;
    }

    private static SyntaxNode InQuery(SyntaxNode asWritten, SyntaxNode visited) => visited switch
    {
        FromClauseSyntax clause => asWritten.Parent is QueryExpressionSyntax ? clause : clause.WithExpression(Passing(clause.Expression)),
        LetClauseSyntax clause => clause.WithExpression(Passing(clause.Expression)),
        WhereClauseSyntax clause => clause.WithCondition(Passing(clause.Condition)),
        JoinClauseSyntax clause => clause.WithLeftExpression(Passing(clause.LeftExpression)).WithRightExpression(Passing(clause.RightExpression)),
        OrderingSyntax clause => clause.WithExpression(Passing(clause.Expression)),
        SelectClauseSyntax clause => clause.WithExpression(Passing(clause.Expression)),
        GroupClauseSyntax clause => clause.WithGroupExpression(Passing(clause.GroupExpression)).WithByExpression(Passing(clause.ByExpression)),
        _ => visited,
    };

    /// <summary>An expression behind a stop point, where a statement cannot be.</summary>
    private static ParenthesizedExpressionSyntax Passing(ExpressionSyntax value, bool? checksStack = null) => ParenthesizedExpression(ConditionalExpression(
            checksStack ?? Recursion.Calls(value) ? BinaryExpression(SyntaxKind.LogicalAndExpression, PassesPoint, PassesStackCheck) : PassesPoint,
            ParenthesizedExpression(value.WithoutTrivia()),
            ParseExpression("default!")))
        .WithTriviaFrom(value);

    private static ArrayRankSpecifierSyntax WithRoom(ArrayRankSpecifierSyntax rank, TypeSyntax element)
    {
        // A pointer cannot stand for a type parameter.
        var type = element is PointerTypeSyntax or FunctionPointerTypeSyntax ? "nint" : element.WithoutTrivia().ToString();
        return rank.WithSizes([.. rank.Sizes.Select(size => size is OmittedArraySizeExpressionSyntax ? size
            : InvocationExpression(ParseExpression($"{Guard}.Room<{type}>"), ArgumentList([Argument(size)])))]);
    }

    /// <summary>A block that starts with a stop point, unless it cleans up, and with a stack check if one is given.</summary>
    private BlockSyntax Lead(StatementSyntax statement, StatementSyntax? check = null)
    {
        var block = statement as BlockSyntax ?? SyntaxFactory.Block(
            Token(SyntaxKind.OpenBraceToken),
            [statement.WithTrailingTrivia()],
            Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(statement.GetTrailingTrivia()));
        StatementSyntax[] lead = [.. _cleansUp ? (StatementSyntax[])[] : [Point], .. check is null ? (StatementSyntax[])[] : [check]];
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
            awaited = statement is not null && statement.DescendantNodes(Recursion.Enters).Any(Awaits);
        }
    }

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

    private static bool Awaits(SyntaxNode node) => node is AwaitExpressionSyntax
        || (node is CommonForEachStatementSyntax loop && loop.AwaitKeyword != default)
        || (node is UsingStatementSyntax use && use.AwaitKeyword != default);
}
