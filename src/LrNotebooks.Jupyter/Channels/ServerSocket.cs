using System.Collections.Concurrent;
using System.Net.Sockets;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>Listens for one channel and keeps its connections.</summary>
internal sealed class ServerSocket
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<Connection, bool> _connections = new();
    private readonly Socket _listening;
    private readonly ChannelLimits _limits;
    private volatile bool _isStopped;

    /// <summary>Listens, but accepts nobody before <see cref="Start"/>.</summary>
    /// <exception cref="EndpointException">The address cannot be listened on.</exception>
    public ServerSocket(ConnectionInfo connection, int port, ChannelLimits limits)
    {
        _limits = limits;
        _listening = Endpoint.Listen(connection, port);
        Port = Endpoint.PortOf(_listening);
    }

    /// <summary>The port listened on.</summary>
    public int Port { get; }

    /// <summary>Starts accepting; returns at once.</summary>
    public void Start(string name, SocketType type, IPeerHandler handler, Action<string> log) => Threads.Start($"{name} listener", () =>
    {
        while (Listener.Accept(_listening) is { } accepted)
        {
            if (_connections.Count >= _limits.MaxConnections)
            {
                log($"refused a connection to {name}: there are {_limits.MaxConnections} already");
                accepted.Dispose();
                continue;
            }
            var connection = new Connection(accepted, type, _limits, handler, log);
            _connections[connection] = true;
            connection.Start(name, ended => _connections.TryRemove(ended, out _));
            if (_isStopped)
                connection.Abort();
        }
    });

    /// <summary>Closes the door, sends what is queued for at most the linger time, and ends all connections.</summary>
    public void Stop()
    {
        _isStopped = true;
        _listening.Dispose();
        var deadline = DateTime.UtcNow + _limits.Linger;
        foreach (var connection in _connections.Keys)
            connection.Complete();
        foreach (var connection in _connections.Keys)
            connection.WaitBelow(0, Until(deadline), default);
        deadline = DateTime.UtcNow + Goodbye;
        foreach (var connection in _connections.Keys)
        {
            connection.WaitForEnd(Until(deadline));
            connection.Abort();
        }
    }

    private static TimeSpan Until(DateTime deadline) => TimeSpan.FromTicks(Math.Max(0, (deadline - DateTime.UtcNow).Ticks));
}
