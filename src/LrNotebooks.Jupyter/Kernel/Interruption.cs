namespace LrNotebooks.Jupyter;

/// <summary>Carries an interrupt, which comes from a signal or the control channel, to the running cell.</summary>
internal sealed class Interruption(Action<string> log)
{
    private readonly Lock _lock = new();
    private Action? _cancel;
    private CancellationToken _token;

    /// <summary>Cancelled by an interrupt of the cell that runs.</summary>
    public CancellationToken Token
    {
        get
        {
            lock (_lock)
                return _token;
        }
    }

    /// <summary>A cell is about to be shown as running: from now on an interrupt is meant for it.</summary>
    public void Begin()
    {
        var source = new CancellationTokenSource();
        lock (_lock)
            (_cancel, _token) = (source.Cancel, source.Token);
    }

    /// <summary>The cell has ended; an interrupt that comes now concerns nobody.</summary>
    public void End()
    {
        lock (_lock)
            (_cancel, _token) = (null, default);
    }

    /// <summary>Interrupts the running cell, if there is one.</summary>
    public void Interrupt()
    {
        Action? cancel;
        lock (_lock)
            cancel = _cancel;
        try
        {
            cancel?.Invoke();
        }
        catch (AggregateException e)
        {
            log($"something that waits for an interrupt failed: {e.InnerException?.Message}");
        }
    }
}
