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

    /// <summary>Runs a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="output">
    /// Takes what the cell shows, from any thread, also when the cell has ended, for threads that it left behind. A call may take a
    /// while when the clients cannot keep up. An <see cref="ErrorOutput"/> is left to the outcome.
    /// </param>
    /// <param name="input">Asks the user for lines.</param>
    /// <param name="interrupt">
    /// Cancelled when the user interrupts the cell, from another thread; callbacks registered with it must not block.
    /// </param>
    /// <returns>How it ended. All its output has been handed over by then.</returns>
    Task<CellOutcome> ExecuteAsync(Cell cell, IOutputSink output, ICellInput input, CancellationToken interrupt);

    /// <summary>Evaluates an expression for the front end after a cell, without side effects on numbering or history.</summary>
    /// <exception cref="Exception">Is reported for this expression alone.</exception>
    Task<MimeBundle> EvaluateAsync(string expression, CancellationToken interrupt);

    /// <summary>What could stand at the cursor.</summary>
    Task<CompletionList> CompleteAsync(string code, int cursor);

    /// <summary>What stands at the cursor; null where nothing is known.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="cursor">An index into it.</param>
    /// <param name="detailLevel">0 for help, 1 for the source too.</param>
    Task<MimeBundle?> InspectAsync(string code, int cursor, int detailLevel);

    /// <summary>Whether the code can run, or wants another line.</summary>
    Task<Completeness> IsCompleteAsync(string code);
}
