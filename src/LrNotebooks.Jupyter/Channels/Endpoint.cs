using System.Net;
using System.Net.Sockets;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>Opens the listening socket of one channel, on the connection file's address only.</summary>
internal static class Endpoint
{
    private const int Backlog = 128;

    /// <summary>A socket that listens.</summary>
    /// <param name="connection">Transport and address.</param>
    /// <param name="port">The channel's port; 0 chooses a free one.</param>
    /// <exception cref="EndpointException">The address cannot be listened on; the message says why.</exception>
    public static Socket Listen(ConnectionInfo connection, int port)
    {
        try
        {
            return connection.Transport == "ipc"
                ? IpcEndpoint.Listen(connection.Ip, port, Backlog)
                : ListenTcp(connection.Ip, port);
        }
        catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException)
        {
            throw new EndpointException($"Cannot listen on {connection.Transport} {connection.Ip} port {port}: {e.Message}", e);
        }
    }

    /// <summary>The port that a listening socket has.</summary>
    public static int PortOf(Socket listening) => listening.LocalEndPoint is IPEndPoint tcp
        ? tcp.Port
        : IpcEndpoint.PortOf((UnixDomainSocketEndPoint)listening.LocalEndPoint!);

    private static Socket ListenTcp(string ip, int port)
    {
        if (!IPAddress.TryParse(ip == "localhost" ? "127.0.0.1" : ip, out var address))
            throw new EndpointException($"Cannot listen on \"{ip}\": it is neither an IP address nor localhost.");
        var socket = new Socket(address.AddressFamily, System.Net.Sockets.SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(Backlog);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
