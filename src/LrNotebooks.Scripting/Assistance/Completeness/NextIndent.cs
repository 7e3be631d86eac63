using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>How far to indent the line that follows unfinished code.</summary>
internal static class NextIndent
{
    private const int Width = 4;

    /// <summary>Four blanks for each open brace, and four more within parentheses or an unfinished statement.</summary>
    public static string After(SyntaxNode root)
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
        return new string(' ', Width * (braces + (isWithin || Continues(root, innermost) ? 1 : 0)));
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
        return !missing.IsKind(SyntaxKind.OpenBraceToken) && missing.Parent is not (BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax or LocalFunctionStatementSyntax);
    }
}
