using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Whether a cursor is where no code can be.</summary>
internal static class CursorSurroundings
{
    /// <summary>True in comments, strings, characters, and code that a directive leaves out.</summary>
    public static bool IsText(SyntaxNode root, int position) => IsComment(root, position) || IsInLiteral(root, position);

    /// <summary>True in comments, and code that a directive leaves out.</summary>
    public static bool IsComment(SyntaxNode root, int position)
    {
        if (position == 0)
            return false;
        var trivia = root.FindTrivia(position - 1);
        return trivia.Kind() switch
        {
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.DisabledTextTrivia => true,
            SyntaxKind.SingleLineDocumentationCommentTrivia => true,
            SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia =>
                position < trivia.Span.End || !trivia.ToString().EndsWith("*/", StringComparison.Ordinal),
            _ => trivia.IsDirective,
        };
    }

    private static bool IsInLiteral(SyntaxNode root, int position)
    {
        if (position == 0)
            return false;
        var token = root.FindToken(position - 1);
        switch (token.Kind())
        {
            case SyntaxKind.InterpolatedStringTextToken:
            case SyntaxKind.InterpolatedStringStartToken:
            case SyntaxKind.InterpolatedVerbatimStringStartToken:
            case SyntaxKind.InterpolatedSingleLineRawStringStartToken:
            case SyntaxKind.InterpolatedMultiLineRawStringStartToken:
                return true;
            case SyntaxKind.CloseBraceToken:
                return token.Parent.IsKind(SyntaxKind.Interpolation) && !token.IsMissing;
            case SyntaxKind.StringLiteralToken:
            case SyntaxKind.CharacterLiteralToken:
            case SyntaxKind.Utf8StringLiteralToken:
            case SyntaxKind.SingleLineRawStringLiteralToken:
            case SyntaxKind.MultiLineRawStringLiteralToken:
                return position > token.SpanStart && (position < token.Span.End || token.ContainsDiagnostics);
            default:
                return false;
        }
    }
}
