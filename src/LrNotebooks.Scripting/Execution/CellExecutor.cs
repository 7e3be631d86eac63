using System.Collections.Concurrent;

namespace LrNotebooks.Scripting;

/// <summary>Runs compiled cells on a thread of their own, and stops them.</summary>
internal sealed class CellExecutor(TimeSpan grace) : IDisposable
{
    private CellThread _thread = new();

    /// <summary>Runs code of a cell to its end; the caller waits, and needs nothing of the thread pool.</summary>
    /// <param name="scope">The cell; its cancellation stops the code.</param>
    /// <param name="start">Starts the code.</param>
    /// <param name="show">Gets the code's value, and belongs to the code as far as stopping it is concerned.</param>
    public CellResult Run(CellScope scope, Func<Task<object?>> start, Action<object?> show)
    {
        var context = new CellSynchronizationContext(scope.Stopper, scope.ReportUnhandled);
        var ended = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _thread.Post(() => ended.SetResult(RunHere(scope, context, start, show)));
        try
        {
            ended.Task.Wait(scope.Cancellation);
        }
        catch (OperationCanceledException)
        {
            return Stop(scope, ended.Task, context.Wake);
        }
        return ended.Task.Result is { } thrown ? scope.Failed(thrown) : scope.Succeeded();
    }

    /// <inheritdoc/>
    public void Dispose() => _thread.Dispose();

    private CellResult Stop(CellScope scope, Task ended, Action wake)
    {
        if (scope.Stopper.Stop(ended, wake, grace))
            return scope.Cancelled();
        if (!ended.IsCompleted)
        {
            _thread.Dispose();
            _thread = new CellThread();
        }
        return scope.Cancelled(FormattableString.Invariant(
            $"The cell was cancelled but has not stopped within {grace.TotalSeconds:0.#} s: it computes or waits in a library, in native code or in a finally block. ")
            + "Its thread was given up and may go on in the background. The next cell runs on a new thread; restart to be rid of it.");
    }

    /// <summary>Runs the code on the calling thread; gives what it threw.</summary>
    private static Exception? RunHere(CellScope scope, CellSynchronizationContext context, Func<Task<object?>> start, Action<object?> show)
    {
        CellScope.Current = scope;
        context.Ambient = ExecutionContext.Capture();
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            Task<object?> task = null!;
            scope.Stopper.Run(() => task = start());
            context.PumpUntil(task);
            // A cell that is told to stop while it awaits leaves its task as it is.
            if (task.IsCompleted)
                scope.Stopper.Run(() => show(task.GetAwaiter().GetResult()));
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
            CellScope.Current = null;
        }
    }
}

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
        {
            StackGuard.Begin(StackBytes);
            job();
        }
    }
}

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
