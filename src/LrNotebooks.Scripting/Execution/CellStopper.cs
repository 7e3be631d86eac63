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
        using var armed = _stopping ? CellStop.Arm() : null;
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
        var armed = CellStop.Arm();
        _stopping = true;
        _ = ended.ContinueWith(_ => CellStop.DisarmLater(armed), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
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

/// <summary>A stretch of a cell's code on one thread, which can be woken from a wait.</summary>
/// <remarks>
/// A thread that waits in native code (a blocking socket, a native library) is not woken. Code that computes is not touched: aborting it
/// (ControlledExecution) ends the process on Unix when the abort meets a method that is not fully interruptible, which most of the
/// framework's are not; <see cref="CellStop"/> does that part.
/// </remarks>
internal sealed class RunningCode
{
    // A wait while cleaning up gets this long before it is ended as well.
    private const long CleanUpMilliseconds = 250;

    private const int Closed = 0, Open = 1, Interrupting = 2;

    [ThreadStatic]
    private static RunningCode? _current;

    private readonly Thread _thread = Thread.CurrentThread;
    private int _state;
    private bool _interrupted;
    private long _interruptedAt = long.MinValue / 2;

    /// <summary>Runs the code on the calling thread.</summary>
    /// <exception cref="ThreadInterruptedException">It was woken from a wait.</exception>
    public void Run(Action code)
    {
        var outer = _current;
        _current = this;
        Volatile.Write(ref _state, Open);
        try
        {
            code();
        }
        finally
        {
            Close();
            _current = outer;
        }
    }

    /// <summary>Runs the host's own code, called by the cell's, undisturbed.</summary>
    public static void Shield(Action host)
    {
        if (_current is not { } code)
        {
            host();
            return;
        }
        code.Close();
        try
        {
            host();
        }
        finally
        {
            Volatile.Write(ref code._state, Open);
        }
    }

    /// <summary>Wakes the thread if it waits. Called again and again, by one thread only, until the code has ended.</summary>
    public void Interrupt()
    {
        var now = Environment.TickCount64;
        if (now - _interruptedAt < CleanUpMilliseconds || (_thread.ThreadState & System.Threading.ThreadState.WaitSleepJoin) == 0)
            return;
        if (Interlocked.CompareExchange(ref _state, Interrupting, Open) != Open)
            return;
        _interruptedAt = now;
        _interrupted = true;
        _thread.Interrupt();
        Volatile.Write(ref _state, Open);
    }

    /// <summary>From here no interrupt can come, and one that came too late is taken off the thread, whose next user is not to blame.</summary>
    private void Close()
    {
        while (Interlocked.CompareExchange(ref _state, Closed, Open) == Interrupting)
            Thread.SpinWait(20);
        if (!_interrupted)
            return;
        _interrupted = false;
        try
        {
            Thread.Sleep(1);
        }
        catch (ThreadInterruptedException)
        {
        }
    }
}
