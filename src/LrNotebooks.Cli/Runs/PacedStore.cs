using System.Diagnostics;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli;

/// <summary>
/// Stores a notebook while it runs: at once where that is cheap, and otherwise so seldom that it takes a tenth of the time. What a cell showed is on
/// the disk at most ten times as late as storing takes, however long the next one runs.
/// </summary>
/// <param name="store">Writes the file.</param>
internal sealed class PacedStore(Action<Notebook> store) : IAsyncDisposable
{
    private const int Pause = 10;

    private readonly Lock _gate = new();
    private Timer? _timer;
    private Func<Notebook>? _waiting;
    private TimeSpan _cost;
    private long _stored;

    /// <summary>Stores what there is now, or later; what was to be stored before is part of it.</summary>
    public void Offer(Func<Notebook> soFar)
    {
        lock (_gate)
        {
            _waiting = soFar;
            var wait = Pause * _cost - Stopwatch.GetElapsedTime(_stored);
            if (wait <= TimeSpan.Zero)
                StoreWaiting();
            else
                (_timer ??= new Timer(_ => StoreLate())).Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Stores what still waits.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_timer is not null)
            await _timer.DisposeAsync();
        lock (_gate)
            StoreWaiting();
    }

    private void StoreWaiting()
    {
        if (_waiting is not { } soFar)
            return;
        var begun = Stopwatch.GetTimestamp();
        store(soFar());
        (_waiting, _stored, _cost) = (null, Stopwatch.GetTimestamp(), Stopwatch.GetElapsedTime(begun));
    }

    private void StoreLate()
    {
        lock (_gate)
        {
            try
            {
                StoreWaiting();
            }
            catch (Exception e) when (CommandLine.IsExpected(e))
            {
                // It waits on, and whoever stores next is told.
            }
        }
    }
}
