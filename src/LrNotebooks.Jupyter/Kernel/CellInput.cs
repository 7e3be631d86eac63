using LrNotebooks.Jupyter.Interpreters;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Kernel;

/// <summary>A cell's way to ask the user: what it has printed is shown first.</summary>
internal sealed class CellInput(
    StdinChannel stdin, Request request, bool isAllowed, Action flushOutput, CancellationToken interrupt) : ICellInput
{
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public bool IsAllowed => isAllowed;

    /// <inheritdoc/>
    public string ReadLine(string prompt = "", bool isPassword = false)
    {
        if (!isAllowed)
            throw new InvalidOperationException("This front end cannot ask for input (it runs cells with allow_stdin false).");
        flushOutput();
        lock (_lock)
            return stdin.Ask(request, new InputRequest(prompt, isPassword), interrupt);
    }
}
