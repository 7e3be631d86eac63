namespace LrNotebooks.Scripting;

/// <summary>Unwinds the code of a cell that was cancelled.</summary>
internal sealed class CellStoppedException() : OperationCanceledException("The cell was cancelled.");
