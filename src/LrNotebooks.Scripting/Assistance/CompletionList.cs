namespace LrNotebooks.Scripting.Assistance;

/// <summary>What could stand at a cursor.</summary>
/// <param name="Start">Where the text to replace starts: an index into the cell, in UTF-16 units.</param>
/// <param name="End">Where it ends. At the cursor or behind it: the rest of a word is replaced too.</param>
/// <param name="Items">The choices, best first.</param>
public sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionItem> Items)
{
    /// <summary>Nothing can be said about this cursor.</summary>
    /// <param name="position">The cursor.</param>
    public static CompletionList None(int position) => new(position, position, []);
}
