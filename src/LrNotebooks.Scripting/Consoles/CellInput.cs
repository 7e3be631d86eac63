namespace LrNotebooks.Scripting;

/// <summary>Asks the user of a cell for a line, through the host.</summary>
internal static class CellInput
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Waits for the line; null at the end of input.</summary>
    /// <exception cref="InvalidOperationException">The host takes no input.</exception>
    public static string? Ask(CellScope cell, string prompt, bool isPassword)
    {
        var ask = cell.Options.Input ?? throw new InvalidOperationException(
            "This cell asks for input, and there is nobody to ask: the notebook runs without a front end that takes input.");
        string? line = null;
        // The host's code must not be woken by force; that the cell is being stopped it learns from the token.
        RunningCode.Shield(() => line = Wait(ask, new InputRequest(prompt, isPassword), cell));
        return line;
    }

    private static string? Wait(Func<InputRequest, CancellationToken, Task<string?>> ask, InputRequest request, CellScope cell)
    {
        try
        {
            return ask(request, cell.Cancellation).WaitAsync(cell.Cancellation).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (cell.Cancellation.IsCancellationRequested)
        {
            // Only then does the cell's own catch let this pass.
            SpinWait.SpinUntil(() => cell.Stopper.IsStopping, Patience);
            throw;
        }
    }
}
