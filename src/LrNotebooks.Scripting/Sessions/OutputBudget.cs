using System.Globalization;

namespace LrNotebooks.Scripting;

/// <summary>How much one cell may show before the rest is dropped with a notice. Clearing the output starts afresh.</summary>
public sealed record OutputLimits
{
    /// <summary>
    /// Characters of printed text, and of each value's plain text. A line that keeps rewriting itself with carriage returns costs nothing.
    /// </summary>
    public int MaxPrintedChars { get; init; } = 2 << 20;

    /// <summary>Characters of everything: what is printed, results and displays in all their mime types.</summary>
    public int MaxChars { get; init; } = 32 << 20;

    /// <summary>Things displayed; updates of what is displayed already do not count.</summary>
    public int MaxDisplays { get; init; } = 10_000;
}

/// <summary>What a cell may still show.</summary>
/// <param name="limits">How much it may show in all.</param>
public sealed class OutputBudget(OutputLimits limits)
{
    private int _printed = limits.MaxPrintedChars;
    private int _all = limits.MaxChars;
    private int _displays = limits.MaxDisplays;
    private bool _isCut;

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
        ArgumentNullException.ThrowIfNull(text);
        var isRewriting = !text.Contains('\n') && (text.StartsWith('\r') || text.EndsWith('\r'));
        if (isRewriting && _printed >= 0)
            return text;
        if (text.Length <= Math.Min(_printed, _all))
        {
            _printed -= text.Length;
            _all -= text.Length;
            return text;
        }
        var shown = Math.Clamp(_printed, 0, _all);
        if (_printed >= 0)
            Notice = Dropped($"printed more than {Number(_printed > _all ? limits.MaxChars : limits.MaxPrintedChars)} characters");
        _printed = -1;
        _all -= shown;
        return Start(text, shown);
    }

    /// <summary>
    /// The part of a value that is shown: of plain text its beginning, of another mime type all or nothing; null when nothing is left. Where
    /// the plain text is cut, the value's other texts, which are as long, go.
    /// </summary>
    /// <param name="output">A display, an update or a result; anything else is shown as it is.</param>
    public CellOutput? Fit(CellOutput output) => output switch
    {
        DisplayOutput { IsUpdate: true } update => update with { Data = Fit(update.Data, limits.MaxChars).Data },
        DisplayOutput display when !MayDisplay() => null,
        DisplayOutput display => FitInto(display.Data) is { Count: > 0 } data ? display with { Data = data } : null,
        ResultOutput result => FitInto(result.Data) is { Count: > 0 } data ? result with { Data = data } : null,
        _ => output,
    };

    /// <summary>An error with as much of its texts as is shown, which is as much as of printed text.</summary>
    public ErrorOutput Fit(ErrorOutput error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var left = limits.MaxPrintedChars;
        var lines = error.Traceback.Select(Cut).TakeWhile(line => (left -= line.Length) >= 0).ToList();
        return error with { Value = Cut(error.Value), Traceback = lines };
    }

    private string Cut(string text) => text.Length <= limits.MaxPrintedChars / 2 ? text
        : Start(text, limits.MaxPrintedChars / 2) + $" [… {Number(text.Length)} characters]";

    private MimeBundle FitInto(MimeBundle data)
    {
        (var fitting, _all) = Fit(data, _all);
        return fitting;
    }

    private (MimeBundle Data, int Left) Fit(MimeBundle data, int left)
    {
        var fitting = new MimeBundle();
        var plain = data.GetText(MimeTypes.Plain)?.Length ?? 0;
        var room = Math.Min(left, limits.MaxPrintedChars);
        var (isPlainCut, isCut) = (plain > room, plain > room);
        left -= Math.Min(plain, room);
        foreach (var (mimeType, content) in data)
        {
            var length = data.GetText(mimeType)!.Length;
            if (mimeType == MimeTypes.Plain)
            {
                if (!isPlainCut)
                    fitting.Add(mimeType, content);
                else if (room > 0)
                    fitting.Add(mimeType, Start(data.GetText(mimeType)!, room));
            }
            else if (length <= left && !(isPlainCut && mimeType.StartsWith("text/", StringComparison.Ordinal)))
            {
                left -= length;
                fitting.Add(mimeType, content);
            }
            else
            {
                isCut = true;
            }
        }
        if (isCut && !_isCut)
        {
            _isCut = true;
            Notice = Dropped(isPlainCut ? $"shows a value of {Number(plain)} characters" : $"shows more than {Number(limits.MaxChars)} characters");
        }
        return (fitting, left);
    }

    private bool MayDisplay()
    {
        if (_displays == 0)
            Notice = Dropped($"displayed more than {Number(limits.MaxDisplays)} things");
        return --_displays >= 0;
    }

    /// <summary>The beginning of a text, without half a character at its end.</summary>
    private static string Start(string text, int length) =>
        text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Dropped(string what) => $"\n[This cell {what}; the rest is not shown. Write it to a file to see it all.]\n";
}
