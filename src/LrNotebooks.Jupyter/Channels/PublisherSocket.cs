using System.Collections.Concurrent;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>
/// A PUB: sends to whoever subscribes, in ZMTP 3.1's commands or 3.0's messages. Nothing is dropped for a slow subscriber: its
/// messages queue up to <see cref="ChannelLimits.MaxQueuedBytes"/>, beyond which it is disconnected.
/// </summary>
internal sealed class PublisherSocket : IPeerHandler
{
    private readonly ConcurrentDictionary<Connection, Subscriptions> _subscribers = new();
    private readonly ServerSocket _server;
    private readonly ChannelLimits _limits;
    private readonly Action<string> _log;

    /// <summary>Listens and starts.</summary>
    public PublisherSocket(string name, ServerSocket server, ChannelLimits limits, Action<string> log)
    {
        (_server, _limits, _log) = (server, limits, log);
        server.Start(name, SocketType.Pub, this, log);
    }

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
            var patience = subscriptions.IsLagging ? TimeSpan.Zero : _limits.SlowdownPatience;
            var wasLagging = subscriptions.IsLagging;
            subscriptions.IsLagging = !connection.WaitBelow(_limits.SlowdownBytes, patience, cancellation)
                && !cancellation.IsCancellationRequested;
            if (subscriptions.IsLagging && !wasLagging)
                _log($"a subscriber has over {_limits.SlowdownBytes >> 20} MiB to read and does not hurry; going on without it");
        }
    }

    /// <summary>Sends what is queued and closes.</summary>
    public void Stop() => _server.Stop();

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
