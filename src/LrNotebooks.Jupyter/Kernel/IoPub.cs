using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Tells all clients what happens.</summary>
internal sealed class IoPub(PublisherSocket socket, MessageEncoder encoder)
{
    /// <summary>Publishes a message; never waits.</summary>
    /// <param name="content">The message's body.</param>
    /// <param name="parent">The request that it belongs to.</param>
    /// <param name="topic">What subscribers may select; the message type when left out.</param>
    public void Publish<T>(T content, Message? parent, string? topic = null) where T : IContent<T>
    {
        var message = encoder.Create(content, parent);
        socket.Publish(encoder.Encode(message with { Identities = [MessageEncoder.Frame(topic ?? T.MessageType)] }));
    }

    /// <summary>Holds a producer of output up while a client has much to read still.</summary>
    public void WaitForRoom(CancellationToken cancellation) => socket.WaitForRoom(cancellation);
}
