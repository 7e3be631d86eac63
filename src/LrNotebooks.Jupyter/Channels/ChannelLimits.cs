namespace LrNotebooks.Jupyter.Channels;

/// <summary>What one client can ask of a kernel's sockets, so that a broken or hostile one cannot exhaust it.</summary>
public sealed record ChannelLimits
{
    /// <summary>The largest message accepted, all frames together, in bytes.</summary>
    public long MaxMessageBytes { get; init; } = 64L << 20;

    /// <summary>The most frames accepted in one message.</summary>
    public int MaxFrames { get; init; } = 4096;

    /// <summary>The most connections to one socket; further ones are closed at once.</summary>
    public int MaxConnections { get; init; } = 256;

    /// <summary>How long a new connection may take for its greeting and handshake.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many bytes may wait for one client. Nothing is dropped below this bound; a client beyond it is disconnected, and the
    /// log says so. A single larger message is sent all the same.
    /// </summary>
    public long MaxQueuedBytes { get; init; } = 256L << 20;

    /// <summary>Above so many bytes waiting for one subscriber, a cell that produces output is slowed down.</summary>
    public long SlowdownBytes { get; init; } = 16L << 20;

    /// <summary>How long a cell is held up for one slow subscriber before it runs on without regard to it.</summary>
    public TimeSpan SlowdownPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long closing a socket waits for what is queued to be sent.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(1);
}
