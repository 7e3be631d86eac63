namespace LrNotebooks.Jupyter;

/// <summary>How much one cell may show before the rest is dropped with a notice. Clearing the output starts afresh.</summary>
public sealed record OutputLimits
{
    /// <summary>Characters of printed text. A line that keeps rewriting itself with carriage returns costs nothing.</summary>
    public int MaxPrintedChars { get; init; } = 2 << 20;

    /// <summary>Things displayed; updates of what is displayed already do not count.</summary>
    public int MaxDisplays { get; init; } = 10_000;
}
