using System.Globalization;
using System.Net.Sockets;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>Unix sockets named as Jupyter names them: the connection file's path, a hyphen, the port.</summary>
internal static class IpcEndpoint
{
    /// <summary>A Unix socket that listens; only its owner may connect.</summary>
    /// <exception cref="EndpointException">Another process listens there, or the path is no place for a socket.</exception>
    public static Socket Listen(string prefix, int port, int backlog)
    {
        var path = PathOf(prefix, port > 0 ? port : FreePort(prefix));
        RemoveLeftover(path);
        var socket = new Socket(AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Bind(Address(path));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            socket.Listen(backlog);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The number at the end of a socket's path.</summary>
    public static int PortOf(UnixDomainSocketEndPoint address)
    {
        var path = address.ToString();
        return int.Parse(path[(path.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);
    }

    private static string PathOf(string prefix, int port) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{port}");

    private static int FreePort(string prefix) => Enumerable.Range(1, 65535).First(port => !File.Exists(PathOf(prefix, port)));

    private static UnixDomainSocketEndPoint Address(string path)
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
            probe.Connect(Address(path));
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            File.Delete(path);
            return;
        }
        throw new EndpointException($"Cannot listen on ipc {path}: another process does.");
    }
}
