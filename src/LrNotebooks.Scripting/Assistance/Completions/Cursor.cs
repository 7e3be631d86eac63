using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>A place in a cell's code where something is to be written.</summary>
/// <param name="Model">The cell.</param>
/// <param name="Word">What stands there so far.</param>
internal sealed record Cursor(CellModel Model, CursorWord Word)
{
    /// <summary>The token before the word; one without a kind at the start of the cell.</summary>
    public SyntaxToken Left { get; } = FindLeft(Model.Root, Word.Start);

    /// <summary>The token that the word is; one without a kind when there is no word.</summary>
    public SyntaxToken Current { get; } = FindCurrent(Model.Root, Word);

    /// <summary>Where the word starts.</summary>
    public int Position => Word.Start;

    /// <summary>The cell's meaning.</summary>
    public SemanticModel Semantics => Model.Semantics;

    /// <summary>Whether a line break stands between the word and the token before it.</summary>
    public bool IsFirstOnLine => Left.RawKind == 0 || Line(Left.Span.End) != Line(Position);

    /// <summary>Whether only a type, or a namespace on the way to one, can stand here.</summary>
    public bool WantsType => Left.Kind() switch
    {
        SyntaxKind.NewKeyword or SyntaxKind.AsKeyword or SyntaxKind.IsKeyword => true,
        SyntaxKind.LessThanToken => Left.Parent is TypeArgumentListSyntax,
        SyntaxKind.CommaToken => Left.Parent is TypeArgumentListSyntax or BaseListSyntax,
        SyntaxKind.ColonToken => Left.Parent is BaseListSyntax,
        SyntaxKind.OpenParenToken => Left.Parent is TypeOfExpressionSyntax or SizeOfExpressionSyntax or CatchDeclarationSyntax,
        _ => WantsAttribute,
    };

    /// <summary>Whether an attribute is to be named.</summary>
    public bool WantsAttribute => Left.Kind() is SyntaxKind.OpenBracketToken or SyntaxKind.CommaToken && Left.Parent is AttributeListSyntax;

    private int Line(int position) => Model.Tree.GetText().Lines.IndexOf(position);

    private static SyntaxToken FindLeft(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return token.SpanStart < position ? token : token.GetPreviousToken(includeSkipped: true);
    }

    private static SyntaxToken FindCurrent(SyntaxNode root, CursorWord word) =>
        word.Start < word.End && root.FindToken(word.Start) is var token && token.SpanStart == word.Start ? token : default;
}
