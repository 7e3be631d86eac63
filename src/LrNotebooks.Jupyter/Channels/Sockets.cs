using System.Collections.Concurrent;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>Is given a message.</summary>
/// <param name="channel">Where it arrived, and where answers go.</param>
/// <param name="client">Who sent it.</param>
/// <param name="message">The message.</param>
internal delegate void MessageReceiver(RouterSocket channel, Connection client, IReadOnlyList<ReadOnlyMemory<byte>> message);

/// <summary>
/// A ROUTER: talks to many peers. An answer goes to the connection that asked; if that is gone, to the newest of the same identity.
/// Several connections may share an identity, as clients made by one Jupyter kernel manager do.
/// </summary>
/// <param name="received">Is given each message, on its connection's reading thread.</param>
/// <param name="left">Is told when a peer has left.</param>
internal sealed class RouterSocket(MessageReceiver received, Action<Connection>? left = null) : IPeerHandler
{
    private readonly List<Connection> _named = [];
    private readonly object _lock = new();

    SocketType IPeerHandler.Type => SocketType.Router;

    /// <summary>Queues a message for a peer; forgets it if the peer is gone.</summary>
    public void Send(Connection peer, IReadOnlyList<ReadOnlyMemory<byte>> message) =>
        (peer.HasEnded ? Find(peer.Identity) ?? peer : peer).Send(FrameWriter.Message(message));

    /// <summary>The newest connection of that identity; waits a while for one that is still on its way.</summary>
    public Connection? WaitFor(ReadOnlyMemory<byte> identity, TimeSpan timeout)
    {
        var deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        lock (_lock)
        {
            while (true)
            {
                var rest = deadline - Environment.TickCount64;
                if (Find(identity) is { } peer)
                    return peer;
                if (rest <= 0)
                    return null;
                Monitor.Wait(_lock, (int)rest);
            }
        }
    }

    void IPeerHandler.Opened(Connection connection)
    {
        lock (_lock)
        {
            if (!connection.Identity.IsEmpty)
                _named.Add(connection);
            Monitor.PulseAll(_lock);
        }
    }

    void IPeerHandler.Received(Connection connection, IReadOnlyList<ReadOnlyMemory<byte>> message) =>
        received(this, connection, message);

    void IPeerHandler.Closed(Connection connection)
    {
        lock (_lock)
        {
            _named.Remove(connection);
        }
        left?.Invoke(connection);
    }

    private Connection? Find(ReadOnlyMemory<byte> identity)
    {
        lock (_lock)
            return _named.FindLast(connection => connection.Identity.Span.SequenceEqual(identity.Span));
    }
}

/// <summary>A REP that answers each request with itself: the heartbeat.</summary>
internal sealed class ReplySocket : IPeerHandler
{
    SocketType IPeerHandler.Type => SocketType.Rep;

    void IPeerHandler.Received(Connection connection, IReadOnlyList<ReadOnlyMemory<byte>> message)
    {
        // The envelope ends with an empty frame; without one it is no request (RFC 28/REQREP).
        if (message.Any(frame => frame.IsEmpty))
            connection.Send(FrameWriter.Message(message));
    }
}

/// <summary>
/// A PUB: sends to whoever subscribes, in ZMTP 3.1's commands or 3.0's messages. Nothing is dropped for a slow subscriber: its
/// messages queue up to <see cref="ChannelLimits.MaxQueuedBytes"/>, beyond which it is disconnected.
/// </summary>
internal sealed class PublisherSocket(ChannelLimits limits, Action<string> log) : IPeerHandler
{
    private readonly ConcurrentDictionary<Connection, Subscriptions> _subscribers = new();

    SocketType IPeerHandler.Type => SocketType.Pub;

    /// <summary>Queues a message for all whose subscriptions match its first frame; never waits.</summary>
    public void Publish(IReadOnlyList<ReadOnlyMemory<byte>> message)
    {
        byte[]? bytes = null;
        foreach (var (connection, subscriptions) in _subscribers)
            if (subscriptions.Match(message[0].Span))
                connection.Send(bytes ??= FrameWriter.Message(message));
    }

    /// <summary>Holds the caller up while a subscriber has much to read still, but not long for one that does not read at all.</summary>
    public void WaitForRoom(CancellationToken cancellation)
    {
        foreach (var (connection, subscriptions) in _subscribers)
        {
            var patience = subscriptions.IsLagging ? TimeSpan.Zero : limits.SlowdownPatience;
            var wasLagging = subscriptions.IsLagging;
            subscriptions.IsLagging = !connection.WaitBelow(limits.SlowdownBytes, patience, cancellation)
                && !cancellation.IsCancellationRequested;
            if (subscriptions.IsLagging && !wasLagging)
                log($"a subscriber has over {limits.SlowdownBytes >> 20} MiB to read and does not hurry; going on without it");
        }
    }

    void IPeerHandler.Opened(Connection connection) => _subscribers[connection] = new Subscriptions();

    void IPeerHandler.Received(Connection connection, IReadOnlyList<ReadOnlyMemory<byte>> message)
    {
        // ZMTP 3.0's way to subscribe: one frame, its first byte 1 to add and 0 to cancel. Anything else has no receiver here.
        if (message is not [{ Length: > 0 } frame])
            return;
        if (frame.Span[0] == 1)
            _subscribers[connection].Add(frame[1..]);
        else if (frame.Span[0] == 0)
            _subscribers[connection].Remove(frame[1..]);
    }

    void IPeerHandler.Received(Connection connection, Command command)
    {
        if (command.Name == Command.Subscribe)
            _subscribers[connection].Add(command.Data);
        else if (command.Name == Command.Cancel)
            _subscribers[connection].Remove(command.Data);
    }

    void IPeerHandler.Closed(Connection connection) => _subscribers.TryRemove(connection, out _);
}

/// <summary>
/// What one subscriber wants: topics by their beginning, counted, so that two subscriptions to the same take two cancellations.
/// One thread changes it while others ask.
/// </summary>
internal sealed class Subscriptions
{
    private const int MaxCount = 1024;
    private const int MaxLength = 4096;
    private volatile byte[][] _prefixes = [];

    /// <summary>Whether the subscriber is known to be slow and not waited for.</summary>
    public bool IsLagging { get; set; }

    /// <summary>Whether a message with this topic is wanted.</summary>
    public bool Match(ReadOnlySpan<byte> topic)
    {
        foreach (var prefix in _prefixes)
            if (topic.StartsWith(prefix))
                return true;
        return false;
    }

    /// <summary>Adds one subscription.</summary>
    /// <exception cref="ZmtpException">There are too many, or it is too long.</exception>
    public void Add(ReadOnlyMemory<byte> prefix)
    {
        if (_prefixes.Length == MaxCount || prefix.Length > MaxLength)
            throw new ZmtpException($"it has over {MaxCount} subscriptions or one of over {MaxLength} bytes");
        _prefixes = [.. _prefixes, prefix.ToArray()];
    }

    /// <summary>Takes one subscription back, if it is there.</summary>
    public void Remove(ReadOnlyMemory<byte> prefix)
    {
        var at = Array.FindIndex(_prefixes, known => prefix.Span.SequenceEqual(known));
        if (at >= 0)
            _prefixes = [.. _prefixes[..at], .. _prefixes[(at + 1)..]];
    }
}
