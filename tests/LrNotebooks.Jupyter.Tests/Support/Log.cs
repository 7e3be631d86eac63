using System.Collections.Concurrent;

namespace LrNotebooks.Jupyter.Tests.Support;

/// <summary>Log lines that a test can wait for.</summary>
internal sealed class Log
{
    private readonly BlockingCollection<string> _lines = [];

    public void Add(string line)
    {
        Count++;
        _lines.Add(line);
    }

    /// <summary>How many lines there were so far.</summary>
    public int Count { get; private set; }

    /// <summary>Waits for a line with that text in it.</summary>
    public string WaitFor(string part)
    {
        while (_lines.TryTake(out var line, TimeSpan.FromSeconds(20)))
            if (line.Contains(part, StringComparison.Ordinal))
                return line;
        throw new TimeoutException($"No log line with \"{part}\".");
    }
}
