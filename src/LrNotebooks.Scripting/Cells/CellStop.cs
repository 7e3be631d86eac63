using System.ComponentModel;

namespace LrNotebooks.Scripting;

/// <summary>Used by the code of cells where the session has put it: it makes a running cell stoppable. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellStop
{
    /// <summary>
    /// Whether any cell is being stopped: all that a loop looks at in each turn. A field, because code that is not optimized yet calls a
    /// property.
    /// </summary>
#pragma warning disable CA2211 // Only the session writes it.
    public static volatile bool IsRequested;
#pragma warning restore CA2211

    /// <summary>In loops, at the start of methods, and after <c>await</c>: ends the code if its cell is being stopped.</summary>
    /// <exception cref="OperationCanceledException">The cell is being stopped.</exception>
    public static void Point() => StopPoint.Pass();

    /// <summary>In the filter of every <c>catch</c>: a cell that is being stopped does not catch its own end.</summary>
    public static bool MayCatch() => !StopPoint.IsStopping;
}
