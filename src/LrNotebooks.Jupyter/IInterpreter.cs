using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;
using LrNotebooks.Scripting.Assistance;

namespace LrNotebooks.Jupyter;

/// <summary>
/// The language behind a kernel: runs cells, completes and explains code. The kernel owns sockets, counting, history and queues.
/// Cells run one after another on a thread of the kernel's; the other questions come one after another on a second thread, also
/// while a cell runs. Cursors and ranges are indexes into the .NET string. An exception that a method throws is reported to the
/// client as the error it is, and the kernel goes on.
/// </summary>
public interface IInterpreter
{
    /// <summary>What the kernel says of itself; does not change.</summary>
    KernelDescription Description { get; }

    /// <summary>Runs a cell. Its value, if it has one, goes to the output as a <see cref="ResultOutput"/>.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="output">
    /// Takes what the cell shows, from any thread, also when the cell has ended, for threads that it left behind. A call may take a
    /// while when the clients cannot keep up. An <see cref="ErrorOutput"/> is left to what is returned.
    /// </param>
    /// <param name="frontEnd">Asks the user for lines, and shows help.</param>
    /// <param name="interrupt">
    /// Cancelled when the user interrupts the cell, from another thread; callbacks registered with it must not block.
    /// </param>
    /// <returns>The error that ended it; null when it succeeded. All its output has been handed over by then.</returns>
    ErrorOutput? Execute(Cell cell, IOutputSink output, IFrontEnd frontEnd, CancellationToken interrupt);

    /// <summary>Evaluates an expression for the front end after a cell, without side effects on numbering or history.</summary>
    /// <returns>Its value, or why there is none, which is reported for this expression alone.</returns>
    (MimeBundle? Value, ErrorOutput? Error) Evaluate(string expression, CancellationToken interrupt);

    /// <summary>What could stand at the cursor.</summary>
    CompletionList Complete(string code, int cursor);

    /// <summary>What stands at the cursor; null where nothing is known.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="cursor">An index into it.</param>
    /// <param name="detailLevel">0 for help, 1 for the source too.</param>
    MimeBundle? Inspect(string code, int cursor, int detailLevel);

    /// <summary>Whether the code can run, or wants another line; null where nobody knows.</summary>
    CellCompleteness? IsComplete(string code);
}

/// <summary>A cell to run.</summary>
/// <param name="Code">Its text.</param>
/// <param name="Number">The number in its prompt, from 1; the latest given number where the cell does not count.</param>
/// <param name="IsCounted">Whether the cell has a number of its own and enters the history.</param>
/// <param name="IsSilent">Whether nothing of it is shown.</param>
/// <param name="Language">Its language as the front end's metadata say it; null where they do not.</param>
public sealed record Cell(string Code, int Number, bool IsCounted, bool IsSilent, string? Language = null);

/// <summary>The front end that a cell runs for.</summary>
public interface IFrontEnd
{
    /// <summary>Shows the prompt and blocks until the user has typed a line. One question at a time.</summary>
    /// <param name="prompt">What to show before the line.</param>
    /// <param name="isPassword">Whether the line stays hidden while it is typed.</param>
    /// <returns>The line, without its end.</returns>
    /// <exception cref="InvalidOperationException">The front end cannot ask; the message says so.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted, or has ended.</exception>
    string ReadLine(string prompt = "", bool isPassword = false);

    /// <summary>Has something shown in the front end's pager when the cell has succeeded. On the cell's thread, before the cell ends.</summary>
    /// <param name="content">Needs plain text at least.</param>
    void ShowPage(MimeBundle content);
}

/// <summary>What a kernel says of itself.</summary>
/// <param name="Implementation">Its name, for instance <c>lrnotebooks</c>.</param>
/// <param name="ImplementationVersion">Its version.</param>
/// <param name="Language">The language of its cells.</param>
/// <param name="Banner">What a console shows first.</param>
public sealed record KernelDescription(string Implementation, string ImplementationVersion, LanguageInfo Language, string Banner)
{
    /// <summary>Entries for the front end's help menu.</summary>
    public IReadOnlyList<HelpLink> HelpLinks { get; init; } = [];
}
