namespace LrNotebooks.Jupyter;

/// <summary>A cell to run.</summary>
/// <param name="Code">Its text.</param>
/// <param name="Number">The number in its prompt, from 1; the latest given number where the cell does not count.</param>
/// <param name="IsCounted">Whether the cell has a number of its own and enters the history.</param>
/// <param name="IsSilent">Whether nothing of it is shown.</param>
public sealed record Cell(string Code, int Number, bool IsCounted, bool IsSilent);
