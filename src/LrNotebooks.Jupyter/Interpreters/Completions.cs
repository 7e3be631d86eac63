namespace LrNotebooks.Jupyter.Interpreters;

/// <summary>What could stand at the cursor.</summary>
/// <param name="Start">Where the text to replace starts, as an index into the cell.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The choices, best first.</param>
public sealed record Completions(int Start, int End, IReadOnlyList<Completion> Items)
{
    /// <summary>Nothing can be said about this cursor.</summary>
    public static Completions None(int cursor) => new(cursor, cursor, []);
}
