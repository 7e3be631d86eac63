using System.Globalization;

namespace LrNotebooks.Jupyter;

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
