using System.ComponentModel;

namespace LrNotebooks.Scripting;

/// <summary>Used by the code of cells where the session has put it: it makes a running cell stoppable. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellStop
{
    /// <summary>
    /// Whether any cell is being stopped: all that a loop looks at in each turn. A field, because code that is not optimized yet calls a
    /// property.
    /// </summary>
#pragma warning disable CA2211 // Only the session writes it.
    public static volatile bool IsRequested;
#pragma warning restore CA2211

    // Cleaning up, which is code like any other, gets this long before it is ended as well.
    private const long CleanUpMilliseconds = 250;

    // Tasks and threads that a cell left running have this long to come by.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(10);

    [ThreadStatic]
    private static long _thrown;

    private static readonly Lock Gate = new();
    private static int _armed;

    private static bool IsStopping => IsRequested && CellScope.Current is { Stopper.IsStopping: true };

    /// <summary>In loops, at the start of methods, and after <c>await</c>: ends the code if its cell is being stopped.</summary>
    /// <exception cref="OperationCanceledException">The cell is being stopped.</exception>
    public static void Point()
    {
        if (!IsStopping || Environment.TickCount64 - _thrown < CleanUpMilliseconds)
            return;
        _thrown = Environment.TickCount64;
        throw new CellStoppedException();
    }

    /// <summary>The same as <see cref="Point"/> within an expression.</summary>
    /// <returns>True.</returns>
    /// <exception cref="OperationCanceledException">The cell is being stopped.</exception>
    public static bool Passes()
    {
        Point();
        return true;
    }

    /// <summary>In the filter of every <c>catch</c>: a cell that is being stopped does not catch its own end.</summary>
    public static bool MayCatch() => !IsStopping;

    /// <summary>Makes code look closer until the result is disposed.</summary>
    internal static IDisposable Arm()
    {
        Count(1);
        return new Disarm();
    }

    /// <summary>Disposes of what <see cref="Arm"/> gave, after some time.</summary>
    internal static void DisarmLater(IDisposable armed) => _ = Task.Delay(Linger).ContinueWith(_ => armed.Dispose(), TaskScheduler.Default);

    private static void Count(int change)
    {
        lock (Gate)
        {
            _armed += change;
            IsRequested = _armed > 0;
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

/// <summary>Unwinds the code of a cell that was cancelled.</summary>
internal sealed class CellStoppedException() : OperationCanceledException("The cell was cancelled.");
