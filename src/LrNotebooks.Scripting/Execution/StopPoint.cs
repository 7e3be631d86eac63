namespace LrNotebooks.Scripting;

/// <summary>Where code of a cell that is being stopped ends: loops, methods and printing in cells come by here.</summary>
internal static class StopPoint
{
    // Cleaning up, which is code like any other, gets this long before it is ended as well.
    private const long CleanUpMilliseconds = 250;

    // Tasks and threads that a cell left running have this long to come by.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(10);

    [ThreadStatic]
    private static long _thrown;

    private static readonly Lock Gate = new();
    private static int _armed;

    /// <summary>Whether the cell that the calling code belongs to is being stopped.</summary>
    public static bool IsStopping => CellStop.IsRequested && CellScope.Current is { Stopper.IsStopping: true };

    /// <summary>Makes code look closer until the result is disposed.</summary>
    public static IDisposable Arm()
    {
        Count(1);
        return new Disarm();
    }

    /// <summary>Disposes of what <see cref="Arm"/> gave, after some time.</summary>
    public static void DisarmLater(IDisposable armed) => _ = Task.Delay(Linger).ContinueWith(_ => armed.Dispose(), TaskScheduler.Default);

    /// <summary>Returns if the calling code may go on.</summary>
    /// <exception cref="CellStoppedException">Its cell is being stopped.</exception>
    public static void Pass()
    {
        if (!IsStopping || Environment.TickCount64 - _thrown < CleanUpMilliseconds)
            return;
        _thrown = Environment.TickCount64;
        throw new CellStoppedException();
    }

    private static void Count(int change)
    {
        lock (Gate)
        {
            _armed += change;
            CellStop.IsRequested = _armed > 0;
        }
    }

    private sealed class Disarm : IDisposable
    {
        private int _disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
                Count(-1);
        }
    }
}
