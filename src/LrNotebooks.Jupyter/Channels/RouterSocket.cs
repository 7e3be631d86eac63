namespace LrNotebooks.Jupyter.Channels;

/// <summary>
/// A ROUTER: talks to many peers. An answer goes to the connection that asked; if that is gone, to the newest of the same identity.
/// Several connections may share an identity, as clients made by one Jupyter kernel manager do.
/// </summary>
internal sealed class RouterSocket : IPeerHandler
{
    private readonly List<Connection> _named = [];
    private readonly object _lock = new();
    private readonly ServerSocket _server;
    private readonly MessageReceiver _received;
    private readonly Action<Connection>? _left;

    /// <summary>Listens and starts.</summary>
    /// <param name="name">The channel's name, for the log.</param>
    /// <param name="server">Where to listen.</param>
    /// <param name="received">Is given each message, on its connection's reading thread.</param>
    /// <param name="log">Takes what an operator should know.</param>
    /// <param name="left">Is told when a peer has left.</param>
    public RouterSocket(
        string name, ServerSocket server, MessageReceiver received, Action<string> log, Action<Connection>? left = null)
    {
        (_server, _received, _left) = (server, received, left);
        server.Start(name, SocketType.Router, this, log);
    }

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
                var left = deadline - Environment.TickCount64;
                if (Find(identity) is { } peer)
                    return peer;
                if (left <= 0)
                    return null;
                Monitor.Wait(_lock, (int)left);
            }
        }
    }

    /// <summary>Sends what is queued and closes.</summary>
    public void Stop() => _server.Stop();

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
        _received(this, connection, message);

    void IPeerHandler.Received(Connection connection, Command command)
    {
        if (command.Name is Command.Subscribe or Command.Cancel)
            throw new ZmtpException("it subscribes to a socket that does not publish");
    }

    void IPeerHandler.Closed(Connection connection)
    {
        lock (_lock)
        {
            _named.Remove(connection);
        }
        _left?.Invoke(connection);
    }

    private Connection? Find(ReadOnlyMemory<byte> identity)
    {
        lock (_lock)
            return _named.FindLast(connection => connection.Identity.Span.SequenceEqual(identity.Span));
    }
}
