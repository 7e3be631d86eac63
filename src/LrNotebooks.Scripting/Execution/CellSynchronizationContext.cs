namespace LrNotebooks.Scripting;

/// <summary>
/// Where the code after an <c>await</c> in a cell goes on: on the cell's thread while that waits for the cell to end, else on the thread
/// pool; on both it can be stopped. Because it never waits for a busy thread, <c>task.Result</c> in a cell cannot lock up.
/// </summary>
internal sealed class CellSynchronizationContext(CellStopper stopper, Action<Exception> unhandled) : SynchronizationContext
{
    private static readonly TimeSpan StopWait = TimeSpan.FromMilliseconds(50);

    private readonly object _gate = new();
    private Action? _next;
    private bool _idle;

    /// <summary>What the cell's code sees: its ambient cell, culture and async locals.</summary>
    public ExecutionContext? Ambient { get; set; }

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) => d(state);

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        void Continue() => Run(d, state);
        lock (_gate)
        {
            if (_idle)
            {
                _idle = false;
                _next = Continue;
                Monitor.Pulse(_gate);
                return;
            }
        }
        ThreadPool.UnsafeQueueUserWorkItem(static run => run(), (Action)Continue, preferLocal: false);
    }

    /// <summary>Runs, on the calling thread, what is posted until the task has completed or the cell is told to stop.</summary>
    public void PumpUntil(Task task)
    {
        task.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (TakeNext(task) is { } next)
            next();
    }

    /// <summary>Makes <see cref="PumpUntil"/> look again at whether it is done.</summary>
    public void Wake()
    {
        lock (_gate)
            Monitor.Pulse(_gate);
    }

    private Action? TakeNext(Task task)
    {
        lock (_gate)
        {
            _idle = true;
            // A cell that is told to stop may have code to come that closes what it opened; one that waits for good has not.
            while (_next is null && !task.IsCompleted && (!stopper.IsStopping || Monitor.Wait(_gate, StopWait)))
            {
                if (!stopper.IsStopping)
                    Monitor.Wait(_gate);
            }
            _idle = false;
            var next = _next;
            _next = null;
            return next;
        }
    }

    private void Run(SendOrPostCallback callback, object? state)
    {
        try
        {
            stopper.Run(() => ExecutionContext.Run(Ambient!, _ =>
            {
                SetSynchronizationContext(this);
                callback(state);
            }, null));
        }
        catch (Exception) when (stopper.IsStopping)
        {
        }
        catch (Exception e)
        {
            // Only an async void method, or a callback posted by hand, throws here: a task keeps its exception to itself.
            unhandled(e);
        }
    }
}
