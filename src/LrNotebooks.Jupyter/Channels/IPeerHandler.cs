namespace LrNotebooks.Jupyter.Channels;

/// <summary>What a socket does with its connections. Calls for one connection come in order, from its reading thread.</summary>
internal interface IPeerHandler
{
    /// <summary>A peer has finished its handshake.</summary>
    void Opened(Connection connection);

    /// <summary>A whole message has arrived.</summary>
    void Received(Connection connection, IReadOnlyList<ReadOnlyMemory<byte>> message);

    /// <summary>A command other than PING and PONG has arrived.</summary>
    /// <exception cref="ZmtpException">It has no place on this socket.</exception>
    void Received(Connection connection, Command command);

    /// <summary>An opened connection has ended.</summary>
    void Closed(Connection connection);
}
