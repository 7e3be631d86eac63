using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli;

/// <summary>
/// Stores a notebook while it runs: beside the next cell, at once as long as that is cheap, and then no more often than takes a tenth of the time. What a
/// cell showed comes to the disk, however long the next one runs.
/// </summary>
/// <param name="store">Writes the file; one call ends before another begins.</param>
/// <param name="time">The clock.</param>
internal sealed class PacedStore(Action<Notebook> store, TimeProvider time) : IAsyncDisposable
{
    private const int Share = 10;

    // What small notebooks never spend.
    private static readonly TimeSpan Free = TimeSpan.FromSeconds(2);

    private readonly Lock _storing = new();
    private readonly long _begun = time.GetTimestamp();
    private ITimer? _timer;
    private volatile Func<Notebook>? _waiting;
    private TimeSpan _spent;
    private volatile bool _hasFailed;

    private TimeSpan Elapsed => time.GetElapsedTime(_begun);

    /// <summary>Stores what there is now, or later; what was to be stored before is part of it.</summary>
    /// <param name="soFar">Makes a copy; any thread may call it.</param>
    public void Offer(Func<Notebook> soFar)
    {
        _waiting = soFar;
        if (_hasFailed)
            StoreWaiting();
        else
            StoreLater();
    }

    /// <summary>Stores what still waits.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_timer is not null)
            await _timer.DisposeAsync();
        StoreWaiting();
    }

    private void StoreLater()
    {
        var wait = Share * (_spent - Free) - Elapsed;
        _timer ??= time.CreateTimer(_ => TryToStore(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void TryToStore()
    {
        // Whoever stores just now looks again when it is done.
        if (!_storing.TryEnter())
            return;
        try
        {
            StoreWaiting();
        }
        catch (Exception e) when (CommandLine.IsExpected(e))
        {
            // Whoever offers next, or the end, tries again and is told.
            _hasFailed = true;
            return;
        }
        finally
        {
            _storing.Exit();
        }
        if (_waiting is not null)
            StoreLater();
    }

    private void StoreWaiting()
    {
        lock (_storing)
        {
            if (_waiting is not { } soFar)
                return;
            var begun = Elapsed;
            store(soFar());
            _spent += Elapsed - begun;
            _hasFailed = false;
            Interlocked.CompareExchange(ref _waiting, null, soFar);
        }
    }
}
