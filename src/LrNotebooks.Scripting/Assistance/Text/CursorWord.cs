using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>The identifier, keyword or number that the cursor touches from behind or stands in.</summary>
/// <param name="Start">Where it starts; at the cursor when there is none.</param>
/// <param name="End">Where it ends; at the cursor when there is none.</param>
/// <param name="Prefix">What of it stands before the cursor, without a leading <c>@</c>.</param>
internal sealed record CursorWord(int Start, int End, string Prefix)
{
    /// <summary>Whether the word is a number, which has no completion.</summary>
    public bool IsNumber => Prefix.Length > 0 && !SyntaxFacts.IsIdentifierStartCharacter(Prefix[0]);

    /// <summary>Looks around the cursor.</summary>
    public static CursorWord At(string code, int position)
    {
        var (start, end) = (position, position);
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
            start--;
        var prefix = code[start..position];
        if (start > 0 && code[start - 1] == '@')
            start--;
        // What stands directly behind the cursor is another word as long as this one has no letter.
        while (start < position && end < code.Length && SyntaxFacts.IsIdentifierPartCharacter(code[end]))
            end++;
        return new CursorWord(start, end, prefix);
    }
}
