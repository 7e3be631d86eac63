namespace LrNotebooks.Scripting;

/// <summary>Where a cell's outputs go, in the order the cell made them.</summary>
public interface IOutputSink
{
    /// <summary>
    /// Takes one output. The session never calls this twice at once for one cell, from whichever threads the cell writes; it may
    /// call it after the cell has ended, when something that the cell started in the background still prints.
    /// </summary>
    /// <param name="output">What the cell emitted.</param>
    void Write(CellOutput output);
}
