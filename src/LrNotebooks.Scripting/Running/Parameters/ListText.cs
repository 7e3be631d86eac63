namespace LrNotebooks.Scripting.Running;

/// <summary>The items of a list given on the command line.</summary>
internal static class ListText
{
    /// <summary>
    /// The items of <c>[a, b]</c>, <c>{a, b}</c> or <c>a, b</c> without the spaces around them; an item in double quotes may hold
    /// commas. Null where a bracket or a quote has no partner.
    /// </summary>
    public static IReadOnlyList<string>? Items(string text)
    {
        var inner = text.Trim();
        if (inner.Length > 0 && inner[0] is '[' or '{')
        {
            var close = inner[0] == '[' ? ']' : '}';
            if (inner.Length < 2 || inner[^1] != close)
            {
                return null;
            }
            inner = inner[1..^1].Trim();
        }
        return inner.Length == 0 ? [] : Split(inner);
    }

    private static List<string>? Split(string text)
    {
        var items = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] == ',' && !quoted)
            {
                items.Add(Unquote(text[start..i]));
                start = i + 1;
            }
        }
        items.Add(Unquote(text[start..]));
        return quoted ? null : items;
    }

    private static string Unquote(string item)
    {
        var text = item.Trim();
        return text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
    }
}
