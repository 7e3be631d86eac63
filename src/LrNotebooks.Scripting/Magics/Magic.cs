namespace LrNotebooks.Scripting;

/// <summary>A line that starts with <c>#!</c>.</summary>
/// <param name="Name">What follows <c>#!</c>, up to a blank.</param>
/// <param name="Argument">What follows the name; may be empty.</param>
internal sealed record Magic(string Name, string Argument)
{
    private static readonly Dictionary<string, SegmentKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = SegmentKind.CSharp,
        ["c#"] = SegmentKind.CSharp,
        ["html"] = SegmentKind.Html,
        ["import"] = SegmentKind.Import,
        ["markdown"] = SegmentKind.Markdown,
        ["time"] = SegmentKind.Time,
        ["whos"] = SegmentKind.Whos,
    };

    /// <summary>What the magic begins; null when there is no such magic.</summary>
    public SegmentKind? Kind => Kinds.TryGetValue(Name, out var kind) ? kind : null;

    /// <summary>The name of every magic there is.</summary>
    public static IEnumerable<string> Names => Kinds.Keys;

    /// <summary>Every magic there is, for a message.</summary>
    public static string Known => string.Join(", ", Names.Select(name => "#!" + name));

    /// <summary>Reads a line; null when it is not a magic.</summary>
    public static Magic? Parse(string line)
    {
        var text = line.Trim();
        if (!text.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var parts = text[2..].Split((char[]?)null, 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Magic(parts.ElementAtOrDefault(0) ?? "", parts.ElementAtOrDefault(1) ?? "");
    }
}
