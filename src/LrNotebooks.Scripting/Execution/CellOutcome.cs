namespace LrNotebooks.Scripting;

/// <summary>How running a cell's code ended.</summary>
/// <param name="End">The kind of end.</param>
/// <param name="Exception">What it threw, if that was its end.</param>
internal readonly record struct CellOutcome(CellEnd End, Exception? Exception = null);
