namespace LrNotebooks.Jupyter.Kernel;

/// <summary>Carries an interrupt, which comes from a signal or the control channel, to the running cell.</summary>
internal sealed class Interruption(Action<string> log)
{
    private readonly Lock _lock = new();
    private Action? _cancel;

    /// <summary>A cell starts; its token is cancelled by an interrupt from now on.</summary>
    public CancellationToken Begin()
    {
        var source = new CancellationTokenSource();
        lock (_lock)
            _cancel = source.Cancel;
        return source.Token;
    }

    /// <summary>The cell has ended; an interrupt that comes now concerns nobody.</summary>
    public void End()
    {
        lock (_lock)
            _cancel = null;
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
