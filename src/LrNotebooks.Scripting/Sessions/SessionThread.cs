using System.Collections.Concurrent;

namespace LrNotebooks.Scripting;

/// <summary>
/// A thread of the pool on which one session compiles its cells and waits for them, in order. The compiler hands work to the pool and
/// waits for it; from a thread of the pool it does that work itself when no other is free. So a cell that keeps the pool busy does
/// not hold up the cells after it.
/// </summary>
internal sealed class SessionThread : IDisposable
{
    private static readonly Lock Pool = new();
    private readonly BlockingCollection<Action> _jobs = [];
    private readonly Lock _gate = new();
    private bool _isStarted;

    /// <summary>Does some work after all that came before.</summary>
    /// <exception cref="InvalidOperationException">Disposed.</exception>
    public Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _jobs.Add(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        });
        Start();
        return done.Task;
    }

    /// <summary>Gives the thread back once its work is done.</summary>
    public void Dispose() => _jobs.CompleteAdding();

    private void Start()
    {
        lock (_gate)
        {
            if (_isStarted)
                return;
            _isStarted = true;
        }
        Reserve(1);
        // Unsafe: the thread must not inherit the cell, if any, whose code called.
        ThreadPool.UnsafeQueueUserWorkItem(static thread => thread.Work(), this, preferLocal: false);
    }

    private void Work()
    {
        foreach (var job in _jobs.GetConsumingEnumerable())
            job();
        Reserve(-1);
    }

    /// <summary>The others must not become fewer for it: a pool that is too small grows by one or two threads a second.</summary>
    private static void Reserve(int count)
    {
        lock (Pool)
        {
            ThreadPool.GetMinThreads(out var workers, out var completions);
            ThreadPool.SetMinThreads(workers + count, completions);
        }
    }
}
