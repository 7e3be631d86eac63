using System.Text.Json;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Kernel;

/// <summary>A question to a user that waits for its answer.</summary>
/// <param name="client">Whom it went to.</param>
/// <param name="messageId">Its message's id.</param>
internal sealed class Question(ReadOnlyMemory<byte> client, string messageId)
{
    /// <summary>The answer, once it is there.</summary>
    public TaskCompletionSource<string> Answer { get; } = new();

    /// <summary>
    /// Whether a reply answers this question: it comes from the same client, and, where it names the message that it replies to,
    /// which Jupyter's own client does not, names this one.
    /// </summary>
    /// <exception cref="JsonException">Its parent header is malformed.</exception>
    public bool IsFor(ReadOnlyMemory<byte> sender, Message reply)
    {
        if (!sender.Span.SequenceEqual(client.Span))
            return false;
        using var parent = JsonDocument.Parse(reply.ParentHeaderJson);
        return parent.RootElement.ValueKind != JsonValueKind.Object
            || !parent.RootElement.TryGetProperty("msg_id", out var id)
            || id.ValueEquals(messageId);
    }
}
