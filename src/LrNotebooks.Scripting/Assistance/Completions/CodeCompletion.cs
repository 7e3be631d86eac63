using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Completion of C#.</summary>
internal static class CodeCompletion
{
    /// <summary>Whatever may stand at the cursor, in no order.</summary>
    public static IEnumerable<Candidate> Find(Cursor cursor)
    {
        if (cursor.Left.Kind() is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken or SyntaxKind.ColonColonToken)
            return MemberCandidates.Find(cursor);
        if (UsingCandidates.Directive(cursor) is { } directive)
            return UsingCandidates.Find(cursor, directive);
        if (NewNames.IsAt(cursor))
            return [];
        var expected = EnumCandidates.Find(cursor);
        if (InitializerCandidates.At(cursor) is { } initializer)
        {
            expected = InitializerCandidates.Find(cursor, initializer);
            if (!InitializerCandidates.MayHoldElements(cursor, initializer))
                return expected;
        }
        if (ArgumentPlace.At(cursor) is { } place)
            expected = expected.Concat(NamedArgumentCandidates.Find(cursor, place));
        var named = cursor.WantsType ? TypeCandidates.Find(cursor) : ScopeCandidates.Find(cursor);
        return [.. expected, .. named, .. KeywordCandidates.Find(cursor)];
    }
}
