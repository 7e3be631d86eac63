using System.Collections.Concurrent;

namespace LrNotebooks.Scripting;

/// <summary>
/// The thread on which a session's cells start, one after the other: what belongs to a thread (an open dispose scope, a gradient
/// mode) is then still there in the next cell.
/// </summary>
internal sealed class CellThread : IDisposable
{
    // Recursion in a cell meets its end later than on a thread of the pool.
    private const int StackBytes = 16 << 20;

    private readonly BlockingCollection<Action> _jobs = [];

    /// <summary>Starts the thread.</summary>
    public CellThread()
    {
        var thread = new Thread(Work, StackBytes) { IsBackground = true, Name = "Notebook cells" };
        // Unsafe: the thread must not inherit the cell, if any, whose code created the session.
        thread.UnsafeStart();
    }

    /// <summary>Appends a job. It must not throw.</summary>
    public void Post(Action job) => _jobs.Add(job);

    /// <summary>Lets the thread end when its jobs are done, whenever that may be.</summary>
    public void Dispose() => _jobs.CompleteAdding();

    private void Work()
    {
        foreach (var job in _jobs.GetConsumingEnumerable())
            job();
    }
}
