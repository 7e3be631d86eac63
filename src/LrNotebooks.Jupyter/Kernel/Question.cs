using System.Text.Json;
using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>A question to a user that waits for its answer.</summary>
/// <param name="asked">Whom it goes to.</param>
/// <param name="messageId">Its message's id.</param>
internal sealed class Question(Connection asked, string messageId)
{
    private readonly TaskCompletionSource<string?> _answer = new();

    /// <summary>
    /// Whether a reply answers this question: it comes from the same client, and, where it names the message that it replies to,
    /// which Jupyter's own client does not, names this one.
    /// </summary>
    /// <exception cref="JsonException">Its parent header is malformed.</exception>
    public bool IsFor(Connection client, Message reply)
    {
        if (!client.Identity.Span.SequenceEqual(asked.Identity.Span))
            return false;
        using var parent = JsonDocument.Parse(reply.ParentHeaderJson);
        return parent.RootElement.ValueKind != JsonValueKind.Object
            || !parent.RootElement.TryGetProperty("msg_id", out var id)
            || id.ValueEquals(messageId);
    }

    /// <summary>The answer has come.</summary>
    public void Answer(string line) => _answer.TrySetResult(line);

    /// <summary>A client has left; if it was asked, no answer will come.</summary>
    public void ClientLeft(Connection client)
    {
        if (client == asked)
            _answer.TrySetResult(null);
    }

    /// <summary>Waits for the answer.</summary>
    /// <exception cref="InvalidOperationException">The client has left.</exception>
    /// <exception cref="OperationCanceledException">Nobody wants to know any more.</exception>
    public string WaitForAnswer(CancellationToken cancellation)
    {
        // It may have left before there was this question for it to leave unanswered.
        if (asked.HasEnded)
            ClientLeft(asked);
        _answer.Task.Wait(cancellation);
        return _answer.Task.Result ?? throw new InvalidOperationException("The front end closed the stdin channel instead of answering.");
    }
}
