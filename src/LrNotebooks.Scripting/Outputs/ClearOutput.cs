namespace LrNotebooks.Scripting;

/// <summary>The cell takes back what it emitted so far.</summary>
/// <param name="Wait">True to keep the old output on screen until the next one arrives, which avoids flicker.</param>
public sealed record ClearOutput(bool Wait) : CellOutput;
