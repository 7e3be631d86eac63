using System.IO.Enumeration;

namespace LrNotebooks.Jupyter;

/// <summary>A cell that ran.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Input">Its text.</param>
/// <param name="Output">Its value as plain text, if it had one.</param>
internal sealed record HistoryEntry(int Number, string Input, string? Output)
{
    /// <summary>How many characters it takes to remember.</summary>
    public int Length => Input.Length + (Output?.Length ?? 0);
}

/// <summary>The cells of this session, in memory; the oldest are forgotten first. Safe for several threads.</summary>
/// <param name="maxEntries">How many cells are remembered.</param>
/// <param name="maxChars">How many characters they may have together, values included.</param>
internal sealed class HistoryStore(int maxEntries = 10_000, int maxChars = 16 << 20)
{
    private readonly Queue<HistoryEntry> _entries = new();
    private readonly Lock _lock = new();
    private long _chars;

    /// <summary>Remembers a cell.</summary>
    public void Add(HistoryEntry entry)
    {
        lock (_lock)
        {
            _entries.Enqueue(entry);
            _chars += entry.Length;
            while (_entries.Count > maxEntries || (_chars > maxChars && _entries.Count > 0))
                _chars -= _entries.Dequeue().Length;
        }
    }

    /// <summary>The latest cells, oldest first.</summary>
    public IEnumerable<HistoryEntry> Tail(int count) => All().TakeLast(count);

    /// <summary>The cells from number <paramref name="start"/> up to, not including, <paramref name="stop"/>.</summary>
    public IEnumerable<HistoryEntry> Range(int start, int stop) => All().Where(e => e.Number >= start && e.Number < stop);

    /// <summary>The latest cells that match a pattern with * and ? from beginning to end.</summary>
    /// <param name="pattern">The pattern; case matters.</param>
    /// <param name="count">How many.</param>
    /// <param name="unique">Of cells with the same text, only the latest.</param>
    public IEnumerable<HistoryEntry> Search(string pattern, int count, bool unique)
    {
        // MatchesSimpleExpression takes a backslash as an escape, which the protocol's patterns do not have.
        var literal = pattern.Replace(@"\", @"\\", StringComparison.Ordinal);
        var found = All().Where(e => FileSystemName.MatchesSimpleExpression(literal, e.Input, ignoreCase: false));
        if (unique)
            found = found.Reverse().DistinctBy(e => e.Input).Reverse();
        return found.TakeLast(count);
    }

    private HistoryEntry[] All()
    {
        lock (_lock)
            return [.. _entries];
    }
}
