namespace LrNotebooks.Scripting.Assistance;

/// <summary>One thing that could stand at the cursor.</summary>
/// <param name="Text">What replaces the list's range.</param>
/// <param name="Kind">One of <see cref="CompletionKinds"/>.</param>
/// <param name="Signature">
/// For a method its parameters, result and number of overloads; for a value its type; for a named argument its declaration; else null.
/// </param>
public sealed record CompletionItem(string Text, string Kind, string? Signature = null);
