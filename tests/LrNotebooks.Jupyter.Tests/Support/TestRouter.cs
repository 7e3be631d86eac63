using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Tests.Support;

/// <summary>A ROUTER on a free port that sends every message back to where it came from.</summary>
internal sealed class TestRouter : IDisposable
{
    private readonly ServerSocket _server;

    public TestRouter(ChannelLimits? limits = null, ConnectionInfo? connection = null)
    {
        _server = new ServerSocket(connection ?? new ConnectionInfo(), 0, limits ?? new ChannelLimits());
        _server.Start("test", Socket, Log.Add);
    }

    public int Port => _server.Port;

    public Log Log { get; } = new();

    public RouterSocket Socket { get; } = new((channel, client, message) => channel.Send(client, message));

    public ZmtpClient Client(string identity = "") => ZmtpClient.Open(Port, "DEALER", identity);

    /// <summary>Fails unless a new client is served.</summary>
    public void ShouldServe()
    {
        using var client = Client();
        client.Send("still", "there");
        Bytes.Texts(client.Read()).ShouldBe(["still", "there"]);
    }

    public void Dispose() => _server.Stop();
}
