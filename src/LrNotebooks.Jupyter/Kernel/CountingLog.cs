namespace LrNotebooks.Jupyter;

/// <summary>
/// A log that says at most <see cref="SaidInFull"/> times what is the same but for its details, and from then on how often it was: at 10 times, 100
/// times and so on. Whoever can reach a socket can cause 250 lines a second.
/// </summary>
/// <param name="log">Takes the lines.</param>
internal sealed class CountingLog(Action<string> log)
{
    private const int SaidInFull = 3, MostKinds = 1000;

    private readonly Dictionary<string, long> _counts = [];

    /// <summary>Says a line, or counts it. Any thread may call.</summary>
    public void Write(string line)
    {
        // What comes from outside stands in quotes.
        var kind = line.Split('"')[0];
        long count;
        lock (_counts)
        {
            if (_counts.Count == MostKinds)
                _counts.Clear();
            count = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        }
        if (count <= SaidInFull)
            log(line);
        else if (IsPowerOfTen(count))
            log(FormattableString.Invariant($"{line} ({count:N0} times by now)"));
    }

    private static bool IsPowerOfTen(long count)
    {
        while (count % 10 == 0)
            count /= 10;
        return count == 1;
    }
}

/// <summary>Text from outside in a log line.</summary>
internal static class LogText
{
    private const int MaxLength = 80;

    /// <summary>The text in quotes, cut short and without control characters.</summary>
    public static string Quote(string text) =>
        '"' + string.Concat(text.Take(MaxLength).Select(c => char.IsControl(c) ? '?' : c)) + '"';
}
