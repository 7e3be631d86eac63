namespace LrNotebooks.Scripting.Tests.Sessions;

/// <summary>Tests of one session each.</summary>
public abstract class SessionTests : IAsyncDisposable
{
    private protected Session Session { get; private set; } = new(new SessionOptions());

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>What else a test class has to clean up.</summary>
    protected virtual void Close()
    {
    }

    /// <summary>Replaces the session by one with other options.</summary>
    private protected async Task Restart(SessionOptions options)
    {
        await Session.DisposeAsync();
        Session = new Session(options);
    }
}
