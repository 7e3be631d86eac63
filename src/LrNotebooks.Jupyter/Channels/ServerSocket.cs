using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>Listens for one channel and keeps its connections.</summary>
internal sealed class ServerSocket
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
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
    /// <param name="name">The channel's name, for the log.</param>
    /// <param name="handler">Is given what arrives.</param>
    /// <param name="log">Takes what an operator should know.</param>
    public void Start(string name, IPeerHandler handler, Action<string> log) => Threads.Start($"{name} listener", () =>
    {
        while (Accept() is { } accepted)
        {
            if (_connections.Count >= _limits.MaxConnections)
            {
                log($"refused a connection to {name}: there are {_limits.MaxConnections} already");
                accepted.Dispose();
                continue;
            }
            var connection = new Connection(accepted, _limits, handler, log);
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

    /// <summary>The next client; null when the listening socket has been closed.</summary>
    private Socket? Accept()
    {
        while (true)
        {
            try
            {
                var accepted = _listening.Accept();
                if (accepted.ProtocolType == ProtocolType.Tcp)
                {
                    accepted.NoDelay = true;
                    accepted.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
                }
                return accepted;
            }
            catch (Exception e) when (e is ObjectDisposedException || _listening.SafeHandle.IsClosed)
            {
                return null;
            }
            catch (SocketException)
            {
                // Out of file handles, or the client has left already: the next one may be luckier.
                Thread.Sleep(Pause);
            }
        }
    }

    private static TimeSpan Until(DateTime deadline) => TimeSpan.FromTicks(Math.Max(0, (deadline - DateTime.UtcNow).Ticks));
}

/// <summary>
/// Opens the listening socket of one channel, on the connection file's address only. Unix sockets are named as Jupyter names them: the
/// connection file's path, a hyphen, the port.
/// </summary>
internal static class Endpoint
{
    private const int Backlog = 128;

    /// <summary>A socket that listens; only its owner may connect to a Unix socket.</summary>
    /// <param name="connection">Transport and address.</param>
    /// <param name="port">The channel's port; 0 chooses a free one.</param>
    /// <exception cref="EndpointException">The address cannot be listened on; the message says why.</exception>
    public static Socket Listen(ConnectionInfo connection, int port)
    {
        try
        {
            if (connection.Transport != "ipc")
                return Listen(TcpAddress(connection.Ip, port), ProtocolType.Tcp);
            var path = PathOf(connection.Ip, port > 0 ? port : FreePort(connection.Ip));
            RemoveLeftover(path);
            return Listen(IpcAddress(path), ProtocolType.Unspecified, bound: () =>
            {
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            });
        }
        catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException)
        {
            throw new EndpointException($"Cannot listen on {connection.Transport} {connection.Ip} port {port}: {e.Message}", e);
        }
    }

    /// <summary>The port that a listening socket has: of a Unix socket, the number at the end of its path.</summary>
    public static int PortOf(Socket listening)
    {
        if (listening.LocalEndPoint is IPEndPoint tcp)
            return tcp.Port;
        var path = listening.LocalEndPoint!.ToString()!;
        return int.Parse(path[(path.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);
    }

    private static Socket Listen(EndPoint address, ProtocolType protocol, Action? bound = null)
    {
        var socket = new Socket(address.AddressFamily, System.Net.Sockets.SocketType.Stream, protocol);
        try
        {
            socket.Bind(address);
            bound?.Invoke();
            socket.Listen(Backlog);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static IPEndPoint TcpAddress(string ip, int port) =>
        IPAddress.TryParse(ip == "localhost" ? "127.0.0.1" : ip, out var address)
            ? new IPEndPoint(address, port)
            : throw new EndpointException($"Cannot listen on \"{ip}\": it is neither an IP address nor localhost.");

    private static string PathOf(string prefix, int port) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{port}");

    private static int FreePort(string prefix) => Enumerable.Range(1, 65535).First(port => !File.Exists(PathOf(prefix, port)));

    private static UnixDomainSocketEndPoint IpcAddress(string path)
    {
        try
        {
            return new UnixDomainSocketEndPoint(path);
        }
        catch (ArgumentException e)
        {
            throw new EndpointException($"Cannot listen on ipc {path}: the path is too long for a Unix socket.", e);
        }
    }

    private static void RemoveLeftover(string path)
    {
        if (!File.Exists(path))
            return;
        using var probe = new Socket(AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(IpcAddress(path));
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            File.Delete(path);
            return;
        }
        throw new EndpointException($"Cannot listen on ipc {path}: another process does.");
    }
}

/// <summary>An address that a kernel cannot listen on.</summary>
public sealed class EndpointException(string message, Exception? inner = null) : Exception(message, inner);

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
