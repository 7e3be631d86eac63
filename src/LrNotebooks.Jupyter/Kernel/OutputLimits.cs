using System.Globalization;
using System.Text;

namespace LrNotebooks.Jupyter;

/// <summary>How much one cell may show before the rest is dropped with a notice. Clearing the output starts afresh.</summary>
public sealed record OutputLimits
{
    /// <summary>Characters of printed text. A line that keeps rewriting itself with carriage returns costs nothing.</summary>
    public int MaxPrintedChars { get; init; } = 2 << 20;

    /// <summary>Things displayed; updates of what is displayed already do not count.</summary>
    public int MaxDisplays { get; init; } = 10_000;
}

/// <summary>What a cell may still show.</summary>
internal sealed class OutputBudget(OutputLimits limits)
{
    private int _chars = limits.MaxPrintedChars;
    private int _displays = limits.MaxDisplays;

    /// <summary>Set when something has been dropped for the first time: what the user is told. Cleared by reading it.</summary>
    public string? Notice
    {
        get
        {
            var notice = field;
            field = null;
            return notice;
        }
        private set;
    }

    /// <summary>The part of a printed text that is shown.</summary>
    public string Print(string text)
    {
        var isRewriting = !text.Contains('\n') && (text.StartsWith('\r') || text.EndsWith('\r'));
        if (isRewriting && _chars >= 0)
            return text;
        if (text.Length <= _chars)
        {
            _chars -= text.Length;
            return text;
        }
        var shown = Math.Max(0, _chars);
        if (_chars >= 0)
            Notice = Dropped($"printed more than {limits.MaxPrintedChars.ToString("N0", CultureInfo.InvariantCulture)} characters");
        _chars = -1;
        return text[..(shown > 0 && char.IsHighSurrogate(text[shown - 1]) ? shown - 1 : shown)];
    }

    /// <summary>Whether another display is shown.</summary>
    public bool Display()
    {
        if (_displays == 0)
            Notice = Dropped($"displayed more than {limits.MaxDisplays.ToString("N0", CultureInfo.InvariantCulture)} things");
        return --_displays >= 0;
    }

    private static string Dropped(string what) => $"\n[This cell {what}; the rest is not shown. Write it to a file to see it all.]\n";
}

/// <summary>
/// Shortens text in which lines rewrite themselves with carriage returns, as progress bars do, to what a console would show in the
/// end.
/// </summary>
internal static class CarriageReturns
{
    /// <summary>
    /// The text with each rewritten line written once. A carriage return at the end stays, and so does the first one of the first
    /// line, which may have begun in an earlier text; <c>\r\n</c> is left alone.
    /// </summary>
    public static string Collapse(string text)
    {
        if (!text.Contains('\r'))
            return text;
        var result = new StringBuilder();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var returns = lines[i].Length - lines[i].TrimEnd('\r').Length;
            var parts = lines[i][..^returns].Split('\r');
            if (i == 0 && parts.Length > 1)
                result.Append(parts[0]).Append('\r').Append(Overlay(parts.AsSpan(1)));
            else
                result.Append(Overlay(parts));
            result.Append(returns > 0 ? "\r" : "").Append(i < lines.Length - 1 ? "\n" : "");
        }
        return result.ToString();
    }

    /// <summary>Each part is written over the one before; what a shorter one leaves of a longer one stays.</summary>
    private static string Overlay(ReadOnlySpan<string> parts)
    {
        var line = "";
        foreach (var part in parts)
            line = part.Length < line.Length ? part + line[part.Length..] : part;
        return line;
    }
}
