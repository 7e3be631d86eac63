namespace LrNotebooks.Scripting;

/// <summary>What came of an expression.</summary>
/// <param name="Value">Its value as a cell would show it; null where there is none.</param>
/// <param name="Error">Why there is none.</param>
public sealed record Evaluation(MimeBundle? Value, ErrorOutput? Error);
