namespace LrNotebooks.Scripting;

/// <summary>A line that a cell asks its user for.</summary>
/// <param name="Prompt">What to show beside the field; may be empty.</param>
/// <param name="IsPassword">True when the line must not be echoed.</param>
public sealed record InputRequest(string Prompt, bool IsPassword);
