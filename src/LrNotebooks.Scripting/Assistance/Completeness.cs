using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Whether a cell can run as it is.</summary>
/// <param name="Status">The verdict.</param>
/// <param name="Indent">What the next line should start with when it is incomplete: blanks, or nothing.</param>
public sealed record CellCompleteness(CellCompletenessStatus Status, string Indent = "");

/// <summary>Whether a cell can run as it is. Only its syntax counts.</summary>
public enum CellCompletenessStatus
{
    /// <summary>It is whole.</summary>
    Complete,

    /// <summary>More lines are wanted.</summary>
    Incomplete,

    /// <summary>It has an error that more lines cannot mend.</summary>
    Invalid,
}

/// <summary>Judges whether a cell can run.</summary>
internal static class CompletenessCheck
{
    private const int IndentWidth = 4;

    // Errors of text that ends within a comment, a verbatim or raw string, an #if or a #region.
    private static readonly string[] OpenEnds = ["CS1035", "CS1039", "CS8997", "CS9004", "CS1027", "CS1038"];

    /// <summary>The verdict. Only syntax counts.</summary>
    public static CellCompleteness Check(string cell)
    {
        try
        {
            Magic.Cut(cell);
        }
        catch (CellProblemException)
        {
            return new CellCompleteness(CellCompletenessStatus.Invalid);
        }
        var tree = CellSyntax.Parse(new CellCode(cell).Code);
        var root = tree.GetRoot();
        var errors = tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Any(error => OpenEnds.Contains(error.Id)))
            return new CellCompleteness(CellCompletenessStatus.Incomplete);
        // More lines mend what is wrong at the end, not what is wrong before, nor what the parser could not place at all.
        var end = root.GetLastToken().Span.End;
        if (errors.Any(error => error.Location.SourceSpan.End < end) || root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia)))
            return new CellCompleteness(CellCompletenessStatus.Invalid);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
            return new CellCompleteness(CellCompletenessStatus.Incomplete, IndentAfter(root));
        return new CellCompleteness(errors.Count == 0 ? CellCompletenessStatus.Complete : CellCompletenessStatus.Invalid);
    }

    /// <summary>Four blanks for each open brace, and four more within parentheses or an unfinished statement.</summary>
    private static string IndentAfter(SyntaxNode root)
    {
        var open = new Stack<SyntaxToken>();
        foreach (var token in root.DescendantTokens().Where(token => !token.IsMissing))
        {
            if (token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken)
                open.Push(token);
            else if (token.Kind() is SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken)
                open.TryPop(out _);
        }
        open.TryPeek(out var innermost);
        var braces = open.Count(token => token.IsKind(SyntaxKind.OpenBraceToken));
        var isWithin = innermost.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken;
        return new string(' ', IndentWidth * (braces + (isWithin || Continues(root, innermost) ? 1 : 0)));
    }

    /// <summary>Whether a statement has begun that neither a brace nor another element on the next line would continue.</summary>
    private static bool Continues(SyntaxNode root, SyntaxToken innermost)
    {
        var end = root.GetLastToken();
        if (innermost.Parent is InitializerExpressionSyntax or EnumDeclarationSyntax
            || end.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken or SyntaxKind.CommaToken)
        {
            return false;
        }
        var missing = root.DescendantTokens().FirstOrDefault(token => token.IsMissing && token.SpanStart >= end.Span.End);
        return !missing.IsKind(SyntaxKind.OpenBraceToken)
            && missing.Parent is not (BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax or LocalFunctionStatementSyntax);
    }
}
