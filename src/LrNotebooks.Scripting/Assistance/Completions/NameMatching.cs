namespace LrNotebooks.Scripting.Assistance;

/// <summary>Compares names with what is typed.</summary>
internal static class NameMatching
{
    /// <summary>How well a name fits.</summary>
    public static NameMatch Match(string name, string prefix)
    {
        if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            return name.StartsWith(prefix, StringComparison.Ordinal) ? NameMatch.Prefix : NameMatch.PrefixInAnyCase;
        for (var at = 1; at < name.Length && (at = name.IndexOf(prefix, at, StringComparison.OrdinalIgnoreCase)) > 0; at++)
        {
            if (char.IsUpper(name[at]) || name[at - 1] is '_' or '.')
                return NameMatch.Word;
        }
        return NameMatch.None;
    }
}
