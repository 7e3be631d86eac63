using LrNotebooks.Jupyter.Channels;

namespace LrNotebooks.Jupyter;

/// <summary>Requests that are worked on one after another, in order, on a thread of their own.</summary>
internal sealed class WorkQueue
{
    private const int Capacity = 10_000;

    // One request may hang, and must not hold up everybody else for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Queue<Request> _waiting = new();
    private readonly object _lock = new();
    private readonly object _doneLock = new();
    private long _added;
    private long _done;
    private bool _isStopped;

    /// <summary>Starts the thread.</summary>
    /// <param name="name">The thread's name.</param>
    /// <param name="work">What is done with each request; must not throw.</param>
    public WorkQueue(string name, Action<Request> work) => Thread = Threads.Start(name, () =>
    {
        while (Take() is { } request)
        {
            work(request);
            lock (_doneLock)
            {
                _done++;
                Monitor.PulseAll(_doneLock);
            }
        }
    }, stackSize: 0);

    /// <summary>The thread that does the work.</summary>
    public Thread Thread { get; }

    /// <summary>How many requests have been added so far.</summary>
    public long Added => Interlocked.Read(ref _added);

    /// <summary>Adds a request; waits while very many are waiting already.</summary>
    public void Add(Request request)
    {
        lock (_lock)
        {
            while (_waiting.Count >= Capacity && !_isStopped)
                Monitor.Wait(_lock);
            _waiting.Enqueue(request);
            Interlocked.Increment(ref _added);
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Waits until so many requests are done, or none has been for quite some time.</summary>
    public void WaitFor(long count)
    {
        lock (_doneLock)
            while (_done < count && Monitor.Wait(_doneLock, Patience))
            {
            }
    }

    /// <summary>Marks all that are waiting now: they are still answered in turn, but not carried out.</summary>
    public void AbortWaiting()
    {
        lock (_lock)
            foreach (var request in _waiting)
                request.IsAborted = true;
    }

    /// <summary>Ends the thread once the request at hand is done.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _isStopped = true;
            Monitor.PulseAll(_lock);
        }
    }

    private Request? Take()
    {
        lock (_lock)
        {
            while (_waiting.Count == 0 && !_isStopped)
                Monitor.Wait(_lock);
            if (_isStopped)
                return null;
            Monitor.PulseAll(_lock);
            return _waiting.Dequeue();
        }
    }
}
