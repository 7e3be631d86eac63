using LrNotebooks.Jupyter.Channels;

namespace LrNotebooks.Jupyter.Kernel.Output;

/// <summary>Sends gathered output some milliseconds after its first piece, on a thread of its own.</summary>
internal sealed class OutputFlusher
{
    private readonly List<CellOutput> _due = [];
    private readonly object _lock = new();
    private readonly TimeSpan _interval;
    private bool _isStopped;

    /// <summary>Starts the thread.</summary>
    /// <param name="interval">How long output is gathered.</param>
    public OutputFlusher(TimeSpan interval)
    {
        _interval = interval;
        Threads.Start("output flusher", Run);
    }

    /// <summary>The output has something to send soon.</summary>
    public void Schedule(CellOutput output)
    {
        lock (_lock)
        {
            if (!_due.Contains(output))
                _due.Add(output);
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Ends the thread.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _isStopped = true;
            Monitor.Pulse(_lock);
        }
    }

    private void Run()
    {
        while (true)
        {
            lock (_lock)
            {
                while (_due.Count == 0 && !_isStopped)
                    Monitor.Wait(_lock);
                if (_isStopped)
                    return;
            }
            Thread.Sleep(_interval);
            CellOutput[] due;
            lock (_lock)
            {
                due = [.. _due];
                _due.Clear();
            }
            foreach (var output in due)
                output.Flush(isFinal: false);
        }
    }
}
