namespace LrNotebooks.Jupyter;

/// <summary>
/// Positions in code: the protocol counts Unicode code points (since 5.2), .NET counts UTF-16 units, and an emoji is one of the
/// former and two of the latter.
/// </summary>
internal static class CodePoints
{
    /// <summary>The index into the string for a position in code points; the end of the string for one beyond it.</summary>
    public static int ToIndex(string text, int position)
    {
        var index = 0;
        for (; position > 0 && index < text.Length; position--)
            index += IsPair(text, index) ? 2 : 1;
        return index;
    }

    /// <summary>The position in code points for an index into the string.</summary>
    public static int FromIndex(string text, int index)
    {
        var position = 0;
        for (var at = 0; at < Math.Min(index, text.Length); at += IsPair(text, at) ? 2 : 1)
            position++;
        return position;
    }

    private static bool IsPair(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text, index);
}
