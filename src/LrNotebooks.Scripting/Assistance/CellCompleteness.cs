namespace LrNotebooks.Scripting.Assistance;

/// <summary>Whether a cell can run as it is.</summary>
/// <param name="Status">The verdict.</param>
/// <param name="Indent">What the next line should start with when it is incomplete: blanks, or nothing.</param>
public sealed record CellCompleteness(CellCompletenessStatus Status, string Indent = "");
