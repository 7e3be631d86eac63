using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LrNotebooks.Scripting;

/// <summary>
/// The syntax of cells: that of C# scripts, and in addition what every other C# program may say. The compiler has no dialect between the two, so
/// that the text is mended where a script's parser goes astray; no token changes its line, and few their column.
/// </summary>
internal static class CellSyntax
{
    // Takes the place of "using", which is as long, where a cell declares a variable by it.
    private const string UsingMark = "/*\u2063*/";

    private static readonly CSharpParseOptions Options = SubmissionChain.ParseOptions;

    /// <summary>Reads a cell.</summary>
    /// <param name="code">The text, without magics.</param>
    /// <param name="document">What the debug information calls it.</param>
    public static SyntaxTree Parse(string code, string document = "")
    {
        var tree = Tree(SourceText.From(code, Encoding.UTF8), document);
        if (Mended(tree) is { } mended)
            tree = CSharpSyntaxTree.ParseText(mended, Options, document);
        var root = tree.GetCompilationUnitRoot();
        if (root.ContainsDiagnostics)
            root = WithLastExpression(root, tree.GetText().ToString());
        if (LastExpression(root) is CollectionExpressionSyntax { Elements.Count: > 0 } list)
            root = root.ReplaceNode(list, AsArray(list));
        return root == tree.GetRoot() ? tree : tree.WithRootAndOptions(root, tree.Options);
    }

    /// <summary>The text with what a script's parser does not understand in words that it does.</summary>
    public static SourceText Mend(SourceText code)
    {
        var tree = Tree(code, "");
        return Mended(tree) ?? tree.GetText();
    }

    /// <summary>A script's parser takes what begins with a variable named <c>record</c>, <c>union</c> or <c>extension</c> for a type.</summary>
    private static SyntaxTree Tree(SourceText code, string document)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Options, document);
        var variable = tree.GetCompilationUnitRoot().Members.OfType<TypeDeclarationSyntax>()
            .Where(type => type.ContainsDiagnostics && type.Keyword.SpanStart == type.SpanStart)
            .Select(type => type.SpanStart)
            .FirstOrDefault(start => ParseStatement($"@{code.ToString(TextSpan.FromBounds(start, code.Length))}", options: Options, consumeFullText: false)
                is ExpressionStatementSyntax { Expression: { ContainsDiagnostics: false } and not IdentifierNameSyntax }, -1);
        return variable < 0 ? tree : Tree(code.WithChanges(new TextChange(new TextSpan(variable, 0), "@")), document);
    }

    /// <summary>The text of a tree, mended; null where there is nothing to mend.</summary>
    private static SourceText? Mended(SyntaxTree tree)
    {
        var (root, code) = (tree.GetCompilationUnitRoot(), tree.GetText());
        List<TextChange> changes =
        [
            .. UsingDeclarations(root, code.ToString()),
            .. root.Members.OfType<BaseTypeDeclarationSyntax>().SelectMany(type => type.Modifiers)
                .Where(modifier => modifier.IsKind(SyntaxKind.FileKeyword)).Select(Blank),
            .. root.Members.OfType<ClassDeclarationSyntax>().SelectMany(ExtensionMethods.Hoist),
        ];
        return changes.Count == 0 ? null : code.WithChanges(changes.OrderBy(change => change.Span.Start));
    }

    /// <summary>The variables that a cell declares by <c>using</c> outside of any block.</summary>
    public static IEnumerable<VariableDeclaratorSyntax> UsingVariables(SyntaxTree tree) =>
        from mark in tree.GetRoot().DescendantTrivia()
        where mark.IsKind(SyntaxKind.MultiLineCommentTrivia) && mark.ToString() == UsingMark
        from variable in tree.GetRoot().FindToken(mark.Span.End + 1).Parent?.FirstAncestorOrSelf<FieldDeclarationSyntax>()?.Declaration.Variables ?? []
        select variable;

    /// <summary>The expression that a cell ends with, without a semicolon; null when it ends otherwise.</summary>
    public static ExpressionSyntax? LastExpression(CompilationUnitSyntax root) =>
        root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
            ? last.Expression : null;

    /// <summary>What a token is replaced by to be gone without moving the others.</summary>
    public static TextChange Blank(SyntaxToken token) => new(token.Span, new string(' ', token.Span.Length));

    /// <summary>A script's parser takes <c>using var x = y;</c> for a directive, and skips it behind other statements.</summary>
    private static IEnumerable<TextChange> UsingDeclarations(CompilationUnitSyntax root, string code)
    {
        foreach (var token in root.DescendantTokens(descendIntoTrivia: true).Where(token => token.IsKind(SyntaxKind.UsingKeyword)
            && token.Parent is not (UsingStatementSyntax or LocalDeclarationStatementSyntax)))
        {
            if (ParseStatement(code, token.SpanStart, Options, consumeFullText: false) is not LocalDeclarationStatementSyntax { ContainsDiagnostics: false })
                continue;
            yield return new TextChange(token.Span, UsingMark);
            var before = code[..token.SpanStart].TrimEnd();
            if (before.EndsWith("await", StringComparison.Ordinal))
                yield return new TextChange(new TextSpan(before.Length - "await".Length, "await".Length), "     ");
        }
    }

    /// <summary>
    /// At its top level a script's parser takes <c>p with { … }</c> for a property and <c>[..a, 1]</c> for an attribute. What it does not
    /// understand at the end of a cell, and is an expression, is meant as one.
    /// </summary>
    private static CompilationUnitSyntax WithLastExpression(CompilationUnitSyntax root, string code)
    {
        for (var i = 0; i < root.Members.Count; i++)
        {
            var member = root.Members[i];
            if (member.ContainsDiagnostics
                && ParseExpression(code, member.SpanStart, Options) is { ContainsDiagnostics: false } value and not ThrowExpressionSyntax)
            {
                var last = GlobalStatement(ExpressionStatement(value.WithLeadingTrivia(member.GetLeadingTrivia()), MissingToken(SyntaxKind.SemicolonToken)));
                return root.WithMembers([.. root.Members.Take(i), last]);
            }
        }
        return root;
    }

    /// <summary>A list without a type as an array. The call around it has no text, so that errors within keep their place.</summary>
    private static InvocationExpressionSyntax AsArray(CollectionExpressionSyntax list)
    {
        static IdentifierNameSyntax Name(string name) => IdentifierName(Identifier(default, SyntaxKind.None, "", name, default));
        return InvocationExpression(
            MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                Name(nameof(CellArray)),
                MissingToken(SyntaxKind.DotToken),
                Name(nameof(CellArray.Of))),
            ArgumentList(MissingToken(SyntaxKind.OpenParenToken), [Argument(list)], MissingToken(SyntaxKind.CloseParenToken)));
    }
}
