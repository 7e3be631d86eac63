using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Tests.Support;

/// <summary>A ROUTER on a free port that sends every message back to where it came from.</summary>
internal sealed class TestRouter : IDisposable
{
    private readonly RouterSocket _socket;

    public TestRouter(ChannelLimits? limits = null, ConnectionInfo? connection = null)
    {
        var server = new ServerSocket(connection ?? new ConnectionInfo(), 0, limits ?? new ChannelLimits());
        Port = server.Port;
        _socket = new RouterSocket("test", server, (channel, client, message) => channel.Send(client, message), Log.Add);
    }

    public int Port { get; }

    public Log Log { get; } = new();

    public RouterSocket Socket => _socket;

    public ZmtpClient Client(string identity = "") => ZmtpClient.Open(Port, "DEALER", identity);

    /// <summary>Fails unless a new client is served.</summary>
    public void ShouldServe()
    {
        using var client = Client();
        client.Send("still", "there");
        Bytes.Texts(client.Read()).ShouldBe(["still", "there"]);
    }

    public void Dispose() => _socket.Stop();
}
