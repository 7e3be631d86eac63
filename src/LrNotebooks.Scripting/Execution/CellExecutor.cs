using System.Globalization;

namespace LrNotebooks.Scripting;

/// <summary>Runs compiled cells on a thread of their own, and stops them.</summary>
internal sealed class CellExecutor(TimeSpan grace) : IDisposable
{
    private CellThread _thread = new();

    /// <summary>Runs code of a cell to its end; the caller waits, and needs nothing of the thread pool.</summary>
    /// <param name="scope">The cell; its cancellation stops the code.</param>
    /// <param name="start">Starts the code.</param>
    /// <param name="show">Gets the code's value, and belongs to the code as far as stopping it is concerned.</param>
    public CellOutcome Run(CellScope scope, Func<Task<object?>> start, Action<object?> show)
    {
        var context = new CellSynchronizationContext(scope.Stopper, scope.ReportUnhandled);
        var ended = new TaskCompletionSource<CellOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        _thread.Post(() => ended.SetResult(RunHere(scope, context, start, show)));
        try
        {
            ended.Task.Wait(scope.Cancellation);
            return ended.Task.Result;
        }
        catch (OperationCanceledException)
        {
            if (scope.Stopper.Stop(ended.Task, context.Wake, grace))
                return new CellOutcome(CellEnd.Stopped);
            if (!ended.Task.IsCompleted)
            {
                _thread.Dispose();
                _thread = new CellThread();
            }
            return new CellOutcome(CellEnd.StillRunning);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _thread.Dispose();

    private static CellOutcome RunHere(
        CellScope scope, CellSynchronizationContext context, Func<Task<object?>> start, Action<object?> show)
    {
        CellScope.Current = scope;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        context.Ambient = ExecutionContext.Capture();
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            Task<object?> task = null!;
            scope.Stopper.Run(() => task = start());
            context.PumpUntil(task);
            if (!task.IsCompleted)
                return new CellOutcome(CellEnd.Stopped);
            scope.Stopper.Run(() => show(task.GetAwaiter().GetResult()));
            return new CellOutcome(CellEnd.Completed);
        }
        catch (Exception e)
        {
            return scope.Stopper.IsStopping ? new CellOutcome(CellEnd.Stopped) : new CellOutcome(CellEnd.Threw, e);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
            CellScope.Current = null;
        }
    }
}
