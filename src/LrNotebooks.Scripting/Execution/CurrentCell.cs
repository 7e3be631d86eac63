namespace LrNotebooks.Scripting;

/// <summary>The cell that the calling code belongs to, where there must be one.</summary>
internal static class CurrentCell
{
    /// <summary>The cell.</summary>
    /// <exception cref="InvalidOperationException">The caller is not the code of a cell.</exception>
    public static CellScope Get() => CellScope.Current
        ?? throw new InvalidOperationException("Only the code of a notebook cell, and what it starts, can display values or ask for input.");

    /// <summary>Hands an output to the cell's host.</summary>
    /// <exception cref="InvalidOperationException">The caller is not the code of a cell.</exception>
    public static void Emit(CellOutput output)
    {
        StopPoint.Pass();
        Get().Emit(output);
    }
}
