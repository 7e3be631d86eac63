namespace LrNotebooks.Scripting;

/// <summary>Where the cells of one notebook run: a <see cref="Session"/> of this process, or one in a process of its own.</summary>
public interface INotebookSession : IAsyncDisposable
{
    /// <summary>Waits until cells can run: the start of a process is no part of the time that a cell takes.</summary>
    Task ReadyAsync(CancellationToken cancellation = default);

    /// <summary>Runs a cell: its outputs go to the sink as they arise, an error to the result alone.</summary>
    /// <param name="code">The cell's text, magics included.</param>
    /// <param name="sink">Takes the outputs.</param>
    /// <param name="cancellation">Stops the cell.</param>
    /// <returns>How the cell ended. A cell that fails, is cancelled or ends its process does not throw.</returns>
    Task<CellResult> RunAsync(string code, IOutputSink sink, CancellationToken cancellation = default);
}
