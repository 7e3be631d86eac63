using System.Collections.Concurrent;
using System.Diagnostics;

namespace LrNotebooks.Scripting;

/// <summary>Stops the code of one cell, on whichever threads it runs.</summary>
internal sealed class CellStopper
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly ConcurrentDictionary<RunningCode, bool> _running = [];
    private volatile bool _stopping;

    /// <summary>True from the moment that the cell is told to stop.</summary>
    public bool IsStopping => _stopping;

    /// <summary>Runs code of the cell on the calling thread, so that <see cref="Stop"/> waits for it and can wake it.</summary>
    public void Run(Action code)
    {
        var running = new RunningCode();
        _running[running] = true;
        // What a stopped cell left behind goes on only as far as its next stop point, however much later that is.
        using var armed = _stopping ? StopPoint.Arm() : null;
        try
        {
            running.Run(code);
        }
        finally
        {
            _running.TryRemove(running, out _);
        }
    }

    /// <summary>Stops the cell.</summary>
    /// <param name="ended">Completes when the cell's own thread has left its code.</param>
    /// <param name="wake">Makes the cell's own thread look whether it has to stop.</param>
    /// <param name="grace">How long to try.</param>
    /// <returns>False when something still runs after that time.</returns>
    public bool Stop(Task ended, Action wake, TimeSpan grace)
    {
        var armed = StopPoint.Arm();
        _stopping = true;
        _ = ended.ContinueWith(_ => StopPoint.DisarmLater(armed), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        wake();
        for (var clock = Stopwatch.StartNew(); ; Thread.Sleep(Pause))
        {
            foreach (var running in _running.Keys)
                running.Interrupt();
            if (ended.IsCompleted && _running.IsEmpty)
                return true;
            if (clock.Elapsed > grace)
                return false;
        }
    }
}
