namespace LrNotebooks.Scripting;

/// <summary>One thing that a cell emitted while it ran: printed text, a display, its result or its error.</summary>
public abstract record CellOutput;
