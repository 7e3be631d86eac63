namespace LrNotebooks.Scripting;

/// <summary>A part of a cell: C#, or what one magic governs.</summary>
/// <param name="Kind">What to do with it.</param>
/// <param name="Text">
/// C#, Markdown or HTML; for other magics what stands behind the name. C# keeps the line numbers of the cell: blank lines stand for what is
/// before it.
/// </param>
/// <param name="Line">The line of the cell on which it begins, from 1.</param>
internal sealed record CellSegment(SegmentKind Kind, string Text, int Line);
