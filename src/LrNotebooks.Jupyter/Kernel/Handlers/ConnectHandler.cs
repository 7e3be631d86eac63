using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Names the ports.</summary>
internal sealed class ConnectHandler(ConnectionInfo connection) : IRequestHandler
{
    /// <inheritdoc/>
    public string MessageType => ConnectRequest.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request) => request.Reply(new ConnectReply(
        connection.ShellPort, connection.IopubPort, connection.StdinPort, connection.ControlPort, connection.HbPort));
}
