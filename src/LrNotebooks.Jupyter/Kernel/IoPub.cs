using System.Text;
using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Tells all clients what happens.</summary>
internal sealed class IoPub(PublisherSocket socket, MessageCodec codec)
{
    private readonly Lock _lock = new();
    private Message? _cell;

    /// <summary>Publishes a message, its type as the topic that subscribers may select; never waits.</summary>
    /// <param name="content">The message's body.</param>
    /// <param name="parent">The request that it belongs to.</param>
    public void Publish<T>(T content, Message? parent)
    {
        var message = codec.Create(content, parent);
        socket.Publish(codec.Encode(message with { Identities = [Encoding.UTF8.GetBytes(message.Header.MsgType)] }));
    }

    /// <summary>Holds a producer of output up while a client has much to read still.</summary>
    public void WaitForRoom(CancellationToken cancellation) => socket.WaitForRoom(cancellation);

    /// <summary>The kernel has started.</summary>
    public void Starting() => Publish(new StatusContent("starting"), null);

    /// <summary>Work on a request begins.</summary>
    public void Busy(Request request)
    {
        lock (_lock)
        {
            if (request.IsCell)
                _cell = request.Message;
            Publish(new StatusContent("busy"), request.Message);
        }
    }

    /// <summary>
    /// Work on a request is over, and all its output has been published. When a cell still runs, busy is published again for it: front
    /// ends show the latest state, whoever's it is.
    /// </summary>
    public void Idle(Request request)
    {
        lock (_lock)
        {
            if (request.IsCell)
                _cell = null;
            Publish(new StatusContent("idle"), request.Message);
            if (_cell is not null)
                Publish(new StatusContent("busy"), _cell);
        }
    }
}
