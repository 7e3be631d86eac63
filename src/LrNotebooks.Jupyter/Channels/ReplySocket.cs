namespace LrNotebooks.Jupyter.Channels;

/// <summary>A REP that answers each request with itself: the heartbeat.</summary>
internal sealed class ReplySocket : IPeerHandler
{
    private readonly ServerSocket _server;

    /// <summary>Listens and starts.</summary>
    public ReplySocket(string name, ServerSocket server, Action<string> log)
    {
        _server = server;
        server.Start(name, SocketType.Rep, this, log);
    }

    /// <summary>Sends what is queued and closes.</summary>
    public void Stop() => _server.Stop();

    void IPeerHandler.Opened(Connection connection)
    {
    }

    void IPeerHandler.Received(Connection connection, IReadOnlyList<ReadOnlyMemory<byte>> message)
    {
        // The envelope ends with an empty frame; without one it is no request (RFC 28/REQREP).
        if (message.Any(frame => frame.IsEmpty))
            connection.Send(FrameWriter.Message(message));
    }

    void IPeerHandler.Received(Connection connection, Command command)
    {
        if (command.Name is Command.Subscribe or Command.Cancel)
            throw new ZmtpException("it subscribes to a socket that does not publish");
    }

    void IPeerHandler.Closed(Connection connection)
    {
    }
}
