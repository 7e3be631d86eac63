namespace LrNotebooks.Jupyter;

/// <summary>Counts who has gone in and who has come out, in the same order, so that somebody can wait for all who went in before.</summary>
internal sealed class Turnstile
{
    // One of them may hang, and must not hold up everybody else for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly object _lock = new();
    private long _in;
    private long _out;

    /// <summary>How many have gone in so far.</summary>
    public long Entered => Interlocked.Read(ref _in);

    /// <summary>Somebody goes in.</summary>
    public void Enter() => Interlocked.Increment(ref _in);

    /// <summary>Somebody comes out.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _out++;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Waits until so many have come out, or nobody has for quite some time.</summary>
    public void WaitFor(long count)
    {
        lock (_lock)
            while (_out < count && Monitor.Wait(_lock, Patience))
            {
            }
    }
}
