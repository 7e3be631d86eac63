using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>The five listening sockets of a kernel, all of them or none.</summary>
internal sealed class KernelSockets
{
    private readonly List<ServerSocket> _open = [];

    /// <summary>Listens on all five.</summary>
    /// <exception cref="EndpointException">One of them cannot be had.</exception>
    public KernelSockets(ConnectionInfo connection, ChannelLimits limits)
    {
        try
        {
            Shell = Open(connection, connection.ShellPort, limits);
            Iopub = Open(connection, connection.IopubPort, limits);
            Stdin = Open(connection, connection.StdinPort, limits);
            Control = Open(connection, connection.ControlPort, limits);
            Heartbeat = Open(connection, connection.HbPort, limits);
        }
        catch
        {
            _open.ForEach(socket => socket.Stop());
            throw;
        }
        Connection = connection with
        {
            ShellPort = Shell.Port,
            IopubPort = Iopub.Port,
            StdinPort = Stdin.Port,
            ControlPort = Control.Port,
            HbPort = Heartbeat.Port,
        };
    }

    /// <summary>The connection with the ports that are really listened on.</summary>
    public ConnectionInfo Connection { get; }

    /// <summary>Cells and questions about code.</summary>
    public ServerSocket Shell { get; }

    /// <summary>Output and status, to everybody.</summary>
    public ServerSocket Iopub { get; }

    /// <summary>Questions to the user.</summary>
    public ServerSocket Stdin { get; }

    /// <summary>Interrupt and shutdown.</summary>
    public ServerSocket Control { get; }

    /// <summary>Signs of life.</summary>
    public ServerSocket Heartbeat { get; }

    private ServerSocket Open(ConnectionInfo connection, int port, ChannelLimits limits)
    {
        var socket = new ServerSocket(connection, port, limits);
        _open.Add(socket);
        return socket;
    }
}
