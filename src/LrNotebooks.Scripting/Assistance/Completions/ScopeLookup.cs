using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>
/// Looks up what is in scope. The compiler asks every cell that ran about every name there is; to ask only about names that fit what is
/// typed is what makes completion in a long session fast.
/// </summary>
internal static class ScopeLookup
{
    /// <summary>The symbols whose names fit; those in which only a later word fits, when no other does.</summary>
    /// <param name="cursor">Where.</param>
    /// <param name="lookup">Finds the symbols of one name, or of all when that is null.</param>
    public static IEnumerable<ISymbol> Find(Cursor cursor, Func<string?, IEnumerable<ISymbol>> lookup)
    {
        var prefix = cursor.Word.Prefix;
        if (prefix.Length == 0)
            return lookup(null);
        var names = cursor.Model.NamesAt(cursor.Position).Distinct().ToLookup(name => NameMatching.Match(name, prefix));
        var symbols = names[NameMatch.Prefix].Concat(names[NameMatch.PrefixInAnyCase]).SelectMany(lookup).ToList();
        return symbols.Count > 0 ? symbols : names[NameMatch.Word].SelectMany(lookup);
    }
}
