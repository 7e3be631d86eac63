using System.Text.Json;
using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>A message that came over shell or control, and the way back to who sent it.</summary>
internal sealed class Request(Message message, Connection client, RouterSocket channel, MessageEncoder encoder)
{
    /// <summary>The message.</summary>
    public Message Message { get; } = message;

    /// <summary>The message's type.</summary>
    public string Type => Message.Header.MsgType;

    /// <summary>Whether it asks to run a cell.</summary>
    public bool IsCell => Type == ExecuteRequest.MessageType;

    /// <summary>Set while it waits: an earlier cell failed, and this one must not run.</summary>
    public bool IsAborted { get; set; }

    /// <summary>What must be over before it is worked on.</summary>
    public Action WaitForTurn { get; init; } = () => { };

    /// <summary>The name under which the client can be reached on stdin too.</summary>
    public ReadOnlyMemory<byte> ClientIdentity => client.Identity;

    /// <summary>The body.</summary>
    /// <exception cref="JsonException">It is not what the type asks for.</exception>
    public T Read<T>() where T : IContent<T>
    {
        try
        {
            return JsonSerializer.Deserialize(Message.ContentJson.Span, T.Json) ?? throw new JsonException("it is null");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new JsonException($"The content of this {Type} is malformed: {e.Message}", e);
        }
    }

    /// <summary>Answers.</summary>
    /// <param name="content">The reply's body.</param>
    /// <param name="type">The reply's type, where it is not the content's own.</param>
    /// <param name="metadata">A JSON object about the reply.</param>
    public void Reply<T>(T content, string? type = null, ReadOnlyMemory<byte>? metadata = null) where T : IContent<T>
    {
        var reply = encoder.Create(content, Message, type, metadata);
        channel.Send(client, encoder.Encode(reply with { Identities = Message.Identities }));
    }
}
