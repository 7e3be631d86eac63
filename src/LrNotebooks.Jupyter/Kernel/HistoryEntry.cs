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
