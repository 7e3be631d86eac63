namespace LrNotebooks.Jupyter.Channels;

/// <summary>What waits to be sent to one client. Any thread adds; the connection's writing thread takes.</summary>
/// <param name="maxBytes">The bound; a single message may exceed it.</param>
internal sealed class OutgoingQueue(long maxBytes)
{
    private readonly Queue<byte[]> _messages = new();
    private readonly object _lock = new();
    private long _bytes;
    private bool _isComplete;

    /// <summary>Adds a message, unless nothing is accepted any more; false if that would exceed the bound.</summary>
    public bool TryAdd(byte[] message)
    {
        lock (_lock)
        {
            if (_isComplete)
                return true;
            if (_bytes > 0 && _bytes + message.Length > maxBytes)
                return false;
            _messages.Enqueue(message);
            _bytes += message.Length;
            Monitor.PulseAll(_lock);
            return true;
        }
    }

    /// <summary>The next message; null when none is there, or, having waited, when none will come.</summary>
    public byte[]? Take(bool wait)
    {
        lock (_lock)
        {
            while (wait && _messages.Count == 0 && !_isComplete)
                Monitor.Wait(_lock);
            return _messages.TryDequeue(out var message) ? message : null;
        }
    }

    /// <summary>Notes that so many bytes have left.</summary>
    public void Sent(long bytes) => Change(() => _bytes = Math.Max(0, _bytes - bytes));

    /// <summary>Accepts nothing more; what waits can still be taken.</summary>
    public void Complete() => Change(() => _isComplete = true);

    /// <summary>Accepts nothing more and forgets what waits.</summary>
    public void Abort() => Change(() =>
    {
        _messages.Clear();
        (_bytes, _isComplete) = (0, true);
    });

    /// <summary>Waits until at most so many bytes are unsent; false if that took too long or was cancelled.</summary>
    public bool WaitBelow(long bytes, TimeSpan timeout, CancellationToken cancellation = default)
    {
        using var wake = cancellation.Register(() => Change(() => { }));
        var deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        lock (_lock)
        {
            while (_bytes > bytes)
            {
                var left = deadline - Environment.TickCount64;
                if (left <= 0 || cancellation.IsCancellationRequested)
                    return false;
                Monitor.Wait(_lock, (int)left);
            }
            return true;
        }
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            Monitor.PulseAll(_lock);
        }
    }
}
