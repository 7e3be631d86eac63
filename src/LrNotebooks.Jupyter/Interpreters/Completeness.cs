namespace LrNotebooks.Jupyter;

/// <summary>Whether code can run as it is.</summary>
/// <param name="Status">The verdict.</param>
/// <param name="Indent">What the next line should start with, when incomplete.</param>
public sealed record Completeness(CompletenessStatus Status, string Indent = "");
