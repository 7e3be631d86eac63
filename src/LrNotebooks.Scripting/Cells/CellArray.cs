using System.ComponentModel;

namespace LrNotebooks.Scripting;

/// <summary>Used by the code of cells where the session has put it. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellArray
{
    /// <summary>What <c>[1, 2, 3]</c> means as the last line of a cell.</summary>
    public static T[] Of<T>(T[] values) => values;
}
