using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>A cell's way to ask the user: what it has printed is shown first.</summary>
/// <param name="stdin">Asks.</param>
/// <param name="request">The request to run the cell.</param>
/// <param name="isAllowed">Whether the front end can ask.</param>
/// <param name="flushOutput">Shows what the cell has printed.</param>
/// <param name="over">Cancelled when the cell is interrupted or has ended: then nobody can ask any more.</param>
internal sealed class CellInput(
    StdinChannel stdin, Request request, bool isAllowed, Action flushOutput, CancellationToken over) : ICellInput
{
    /// <inheritdoc/>
    public bool IsAllowed => isAllowed;

    /// <inheritdoc/>
    public string ReadLine(string prompt = "", bool isPassword = false)
    {
        if (!isAllowed)
            throw new InvalidOperationException("This front end cannot ask for input (it runs cells with allow_stdin false).");
        flushOutput();
        return stdin.Ask(request, new InputRequest(prompt, isPassword), over);
    }
}
