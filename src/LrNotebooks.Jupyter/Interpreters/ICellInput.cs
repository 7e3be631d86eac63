namespace LrNotebooks.Jupyter;

/// <summary>Asks the user who runs a cell for a line.</summary>
public interface ICellInput
{
    /// <summary>Whether the front end can ask at all.</summary>
    bool IsAllowed { get; }

    /// <summary>Shows the prompt and blocks until the line is there. One question at a time.</summary>
    /// <param name="prompt">What to show before the line.</param>
    /// <param name="isPassword">Whether the line stays hidden while it is typed.</param>
    /// <returns>The line, without its end.</returns>
    /// <exception cref="InvalidOperationException">The front end cannot ask; the message says so.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted, or has ended.</exception>
    string ReadLine(string prompt = "", bool isPassword = false);
}
