using System.Text.Json;
using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>Asks the user behind a request for a line, one question at a time.</summary>
internal sealed class StdinChannel
{
    private static readonly TimeSpan ArrivalTime = TimeSpan.FromSeconds(2);
    private readonly RouterSocket _router;
    private readonly MessageCodec _codec;
    private readonly Action<string> _log;
    private readonly Lock _turn = new();
    private volatile PendingInput? _pending;

    /// <summary>Listens and starts.</summary>
    public StdinChannel(ServerSocket server, MessageCodec codec, Action<string> log)
    {
        (_codec, _log) = (codec, log);
        _router = new RouterSocket(Receive, client => _pending?.ClientLeft(client));
        server.Start("stdin", _router, log);
    }

    /// <summary>Asks, and waits for the line. Who else wants to ask waits too.</summary>
    /// <param name="request">The request to run the cell that asks.</param>
    /// <param name="content">The question.</param>
    /// <param name="over">Cancelled when the cell is over.</param>
    /// <exception cref="InvalidOperationException">The client has no connection to this channel, or has closed it.</exception>
    /// <exception cref="OperationCanceledException">The cell is over.</exception>
    public string Ask(Request request, InputRequestContent content, CancellationToken over)
    {
        lock (_turn)
        {
            over.ThrowIfCancellationRequested();
            var client = _router.WaitFor(request.ClientIdentity, ArrivalTime)
                ?? throw new InvalidOperationException("The front end allows input, but has not opened the stdin channel to ask for it.");
            var message = _codec.Create(content, request.Message) with { Identities = request.Message.Identities };
            var pending = _pending = new PendingInput(client, message.Header.MsgId);
            try
            {
                _router.Send(client, _codec.Encode(message));
                return pending.WaitForAnswer(over);
            }
            finally
            {
                _pending = null;
            }
        }
    }

    private void Receive(RouterSocket channel, Connection client, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        try
        {
            var message = _codec.Decode(frames);
            if (message.Header.MsgType != "input_reply")
                throw new ProtocolException($"{LogText.Quote(message.Header.MsgType)} does not belong on stdin");
            if (_pending is not { } pending || !pending.IsFor(client, message))
                throw new ProtocolException("nobody waits for this input_reply");
            pending.Answer(ProtocolJson.Read<InputReply>(message.ContentJson).Value);
        }
        catch (Exception e) when (e is ProtocolException or JsonException or InvalidOperationException)
        {
            _log($"dropped a message on stdin: {e.Message}");
        }
    }

    /// <summary>An input_request that waits for its input_reply.</summary>
    /// <param name="asked">Whom it goes to.</param>
    /// <param name="messageId">Its message's id.</param>
    private sealed class PendingInput(Connection asked, string messageId)
    {
        private readonly TaskCompletionSource<string?> _answer = new();

        /// <summary>
        /// Whether a reply is the awaited one: it comes from the same client, and, where it names the message that it replies to,
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
            // It may have left before there was this request for it to leave unanswered.
            if (asked.HasEnded)
                ClientLeft(asked);
            _answer.Task.Wait(cancellation);
            return _answer.Task.Result ?? throw new InvalidOperationException("The front end closed the stdin channel instead of answering.");
        }
    }
}

/// <summary>The front end that a cell runs for.</summary>
/// <param name="stdin">Asks.</param>
/// <param name="request">The request to run the cell.</param>
/// <param name="isAllowed">Whether the front end can be asked.</param>
/// <param name="flushOutput">Shows what the cell has printed, before the user is asked.</param>
/// <param name="over">Cancelled when the cell is interrupted or has ended: then nobody can ask any more.</param>
internal sealed class FrontEnd(
    StdinChannel stdin, Request request, bool isAllowed, Action flushOutput, CancellationToken over) : IFrontEnd
{
    /// <summary>What it is to do when the cell has succeeded, as the protocol writes it.</summary>
    public JsonArray Payload { get; } = [];

    /// <inheritdoc/>
    public string ReadLine(string prompt = "", bool isPassword = false)
    {
        if (!isAllowed)
            throw new InvalidOperationException("This front end cannot ask for input (it runs cells with allow_stdin false).");
        flushOutput();
        return stdin.Ask(request, new InputRequestContent(prompt, isPassword), over);
    }

    /// <inheritdoc/>
    public void ShowPage(MimeBundle content) =>
        Payload.Add(new JsonObject { ["source"] = "page", ["data"] = content.ToJson(), ["start"] = 0 });
}
