using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli;

/// <summary>
/// Stores a notebook while it runs: at once as long as that is cheap, and then no more often than takes a tenth of the time. What a cell showed comes to
/// the disk, however long the next one runs.
/// </summary>
/// <param name="store">Writes the file.</param>
/// <param name="time">The clock.</param>
internal sealed class PacedStore(Action<Notebook> store, TimeProvider time) : IAsyncDisposable
{
    private const int Share = 10;

    // What small notebooks never spend.
    private static readonly TimeSpan Free = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly long _begun = time.GetTimestamp();
    private ITimer? _timer;
    private Func<Notebook>? _waiting;
    private TimeSpan _spent;

    private TimeSpan Elapsed => time.GetElapsedTime(_begun);

    /// <summary>Stores what there is now, or later; what was to be stored before is part of it.</summary>
    public void Offer(Func<Notebook> soFar)
    {
        lock (_gate)
        {
            _waiting = soFar;
            var wait = Share * (_spent - Free) - Elapsed;
            if (wait <= TimeSpan.Zero)
                StoreWaiting();
            else
                Later().Change(wait, Timeout.InfiniteTimeSpan);
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

    private ITimer Later() => _timer ??= time.CreateTimer(_ => StoreLate(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private void StoreWaiting()
    {
        if (_waiting is not { } soFar)
            return;
        var begun = Elapsed;
        store(soFar());
        _waiting = null;
        _spent += Elapsed - begun;
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
