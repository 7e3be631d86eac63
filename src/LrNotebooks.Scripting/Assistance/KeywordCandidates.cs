using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>The keywords that make sense at the cursor.</summary>
internal static class KeywordCandidates
{
    private const string Types =
        "bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong ushort";

    private const string Values =
        "async await base checked default delegate false from nameof new null ref sizeof stackalloc static this throw true typeof unchecked";

    private const string Statements =
        "abstract break case catch class const continue do else enum finally fixed for foreach goto if interface internal lock private public"
        + " record return sealed static struct switch try unsafe using var void while yield";

    private const string Members =
        "abstract async class const delegate enum event explicit extern get implicit init interface internal operator override partial private"
        + " protected public readonly record required sealed set static struct unsafe virtual void volatile";

    private const string Operators = "and as in is not or switch when with";

    private const string Queries = "ascending by descending equals from group in into join let on orderby select where";

    /// <summary>The keywords.</summary>
    public static IEnumerable<Candidate> Find(Cursor cursor) =>
        Words(cursor).SelectMany(words => words.Split(' ')).Distinct()
            .Select(word => Candidate.Sure(word, CandidateGroup.Keyword, CompletionKinds.Keyword));

    private static IEnumerable<string> Words(Cursor cursor)
    {
        var ancestors = cursor.Left.Parent?.AncestorsAndSelf().ToList() ?? [];
        if (ancestors.Any(node => node is QueryExpressionSyntax))
            yield return Queries;
        if (cursor.WantsType)
        {
            yield return cursor.Left.IsKind(SyntaxKind.IsKeyword) ? Types + " not null" : Types;
        }
        else if (ancestors.FirstOrDefault(node => node is BlockSyntax or BaseTypeDeclarationSyntax) is BaseTypeDeclarationSyntax && StartsMember(cursor))
        {
            yield return Members;
            yield return Types;
        }
        else if (StartsStatement(cursor))
        {
            yield return Statements;
            yield return Values;
            yield return Types;
        }
        else if (EndsOperand(cursor))
        {
            yield return Operators;
        }
        else
        {
            yield return Values;
            yield return Types;
        }
    }

    private static bool StartsMember(Cursor cursor) => cursor.IsFirstOnLine
        || cursor.Left.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken
        || SyntaxFacts.IsKeywordKind(cursor.Left.Kind());

    private static bool StartsStatement(Cursor cursor) => cursor.Left.Kind() switch
    {
        SyntaxKind.None or SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken => true,
        SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword or SyntaxKind.EqualsGreaterThanToken or SyntaxKind.AsyncKeyword => true,
        SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.StaticKeyword or SyntaxKind.SealedKeyword => true,
        SyntaxKind.AbstractKeyword or SyntaxKind.ConstKeyword => true,
        SyntaxKind.CloseParenToken when cursor.Left.Parent is StatementSyntax => true,
        SyntaxKind.ColonToken => cursor.Left.Parent is SwitchLabelSyntax or LabeledStatementSyntax,
        // Where a semicolon is missing, a new line is a new statement as a rule.
        _ => cursor.IsFirstOnLine && EndsOperand(cursor),
    };

    private static bool EndsOperand(Cursor cursor) => cursor.Left.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.CloseParenToken
        or SyntaxKind.CloseBracketToken or SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
        or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.NullKeyword;
}
