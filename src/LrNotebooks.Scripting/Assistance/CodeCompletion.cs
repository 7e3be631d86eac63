using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Completion of C#.</summary>
internal static class CodeCompletion
{
    /// <summary>Whatever may stand at the cursor, in no order.</summary>
    public static IEnumerable<Candidate> Find(Cursor cursor)
    {
        if (cursor.Left.Kind() is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken or SyntaxKind.ColonColonToken)
            return MemberCandidates.Find(cursor);
        if (ScopeCandidates.UsingAt(cursor) is { } directive)
            return ScopeCandidates.OfUsing(cursor, directive);
        if (IsNewName(cursor))
            return [];
        var (expected, isAll) = ExpectedCandidates.Find(cursor);
        if (isAll)
            return expected;
        var named = cursor.WantsType ? ScopeCandidates.Types(cursor) : ScopeCandidates.Names(cursor);
        return [.. expected, .. named, .. KeywordCandidates.Find(cursor)];
    }

    /// <summary>Whether the word at the cursor is, or is going to be, a name that the user makes up: there is nothing to offer.</summary>
    private static bool IsNewName(Cursor cursor)
    {
        if (cursor.Current.IsKind(SyntaxKind.IdentifierToken) && IsDeclared(cursor))
            return true;
        return !cursor.IsFirstOnLine
            && (cursor.Left.Parent is PredefinedTypeSyntax { Parent: not (BinaryExpressionSyntax or PatternSyntax) } or IdentifierNameSyntax { IsVar: true }
            || cursor.Left.Kind() is SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword or SyntaxKind.InterfaceKeyword
                or SyntaxKind.EnumKeyword or SyntaxKind.RecordKeyword or SyntaxKind.NamespaceKeyword or SyntaxKind.VoidKeyword);
    }

    private static bool IsDeclared(Cursor cursor)
    {
        var declared = cursor.Current.Parent switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier,
            ParameterSyntax { Type: not null } parameter => parameter.Identifier,
            BaseTypeDeclarationSyntax type => type.Identifier,
            MethodDeclarationSyntax method => method.Identifier,
            LocalFunctionStatementSyntax function => function.Identifier,
            PropertyDeclarationSyntax property => property.Identifier,
            SingleVariableDesignationSyntax designation => designation.Identifier,
            ForEachStatementSyntax loop => loop.Identifier,
            CatchDeclarationSyntax declaration => declaration.Identifier,
            EnumMemberDeclarationSyntax member => member.Identifier,
            TypeParameterSyntax parameter => parameter.Identifier,
            FromClauseSyntax clause => clause.Identifier,
            _ => default,
        };
        // On a new line it is the start of a statement that reads as one declaration with the line before.
        return declared == cursor.Current && !cursor.IsFirstOnLine;
    }
}

/// <summary>A place in a cell's code where something is to be written.</summary>
/// <param name="Model">The cell.</param>
/// <param name="Word">What stands there so far.</param>
internal sealed record Cursor(CellModel Model, CursorWord Word)
{
    /// <summary>The token before the word; one without a kind at the start of the cell.</summary>
    public SyntaxToken Left { get; } = Model.TokenBefore(Word.Start);

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

    private static SyntaxToken FindCurrent(SyntaxNode root, CursorWord word) =>
        word.Start < word.End && root.FindToken(word.Start) is var token && token.SpanStart == word.Start ? token : default;
}
