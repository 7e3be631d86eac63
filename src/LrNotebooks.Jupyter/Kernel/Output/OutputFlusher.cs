using LrNotebooks.Jupyter.Channels;

namespace LrNotebooks.Jupyter;

/// <summary>Sends gathered output some milliseconds after its first piece, on a thread of its own.</summary>
internal sealed class OutputFlusher
{
    private readonly List<OutputPublisher> _due = [];
    private readonly object _lock = new();
    private readonly TimeSpan _interval;
    private readonly Action<string> _log;
    private bool _isStopped;

    /// <summary>Starts the thread.</summary>
    /// <param name="interval">How long output is gathered.</param>
    /// <param name="log">Takes what an operator should know.</param>
    public OutputFlusher(TimeSpan interval, Action<string> log)
    {
        (_interval, _log) = (interval, log);
        Threads.Start("output flusher", Run);
    }

    /// <summary>The output has something to send soon.</summary>
    public void Schedule(OutputPublisher output)
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

    private void Flush(OutputPublisher output)
    {
        try
        {
            output.Flush(isFinal: false);
        }
        catch (Exception e)
        {
            // A display with something in it that is no JSON, such as NaN, must not end the output of all cells.
            _log($"could not publish output: {e.Message}");
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
            OutputPublisher[] due;
            lock (_lock)
            {
                due = [.. _due];
                _due.Clear();
            }
            foreach (var output in due)
                Flush(output);
        }
    }
}
