using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Tests.Support;

/// <summary>A PUB on a free port.</summary>
internal sealed class TestPublisher : IDisposable
{
    private readonly ServerSocket _server;

    public TestPublisher(ChannelLimits? limits = null)
    {
        limits ??= new ChannelLimits();
        _server = new ServerSocket(new ConnectionInfo(), 0, limits);
        Socket = new PublisherSocket(limits, Log.Add);
        _server.Start("test", Socket, Log.Add);
    }

    public int Port => _server.Port;

    public Log Log { get; } = new();

    public PublisherSocket Socket { get; }

    /// <summary>A subscriber whose subscription has arrived.</summary>
    public ZmtpClient Subscriber(string topic, int? receiveBuffer = null)
    {
        var client = ZmtpClient.Open(Port, "SUB", receiveBuffer: receiveBuffer);
        client.Subscribe(topic);
        client.WaitUntilHeard();
        return client;
    }

    public void Publish(params string[] frames) => Socket.Publish(Bytes.Frames(frames));

    public void Dispose() => _server.Stop();
}
