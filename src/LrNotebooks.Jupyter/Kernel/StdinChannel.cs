using System.Text.Json;
using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Asks the user behind a request for a line, one question at a time.</summary>
internal sealed class StdinChannel
{
    private static readonly TimeSpan ArrivalTime = TimeSpan.FromSeconds(2);
    private readonly RouterSocket _router;
    private readonly MessageDecoder _decoder;
    private readonly MessageEncoder _encoder;
    private readonly Action<string> _log;
    private readonly Lock _turn = new();
    private volatile Question? _question;

    /// <summary>Listens and starts.</summary>
    public StdinChannel(ServerSocket server, MessageDecoder decoder, MessageEncoder encoder, Action<string> log)
    {
        (_decoder, _encoder, _log) = (decoder, encoder, log);
        _router = new RouterSocket("stdin", server, Receive, log, client => _question?.ClientLeft(client));
    }

    /// <summary>Asks, and waits for the line. Who else wants to ask waits too.</summary>
    /// <param name="request">The request to run the cell that asks.</param>
    /// <param name="content">The question.</param>
    /// <param name="over">Cancelled when the cell is over.</param>
    /// <exception cref="InvalidOperationException">The client has no connection to this channel, or has closed it.</exception>
    /// <exception cref="OperationCanceledException">The cell is over.</exception>
    public string Ask(Request request, InputRequest content, CancellationToken over)
    {
        lock (_turn)
        {
            over.ThrowIfCancellationRequested();
            var client = _router.WaitFor(request.ClientIdentity, ArrivalTime)
                ?? throw new InvalidOperationException("The front end allows input, but has not opened the stdin channel to ask for it.");
            var message = _encoder.Create(content, request.Message) with { Identities = request.Message.Identities };
            var question = _question = new Question(client, message.Header.MsgId);
            try
            {
                _router.Send(client, _encoder.Encode(message));
                return question.WaitForAnswer(over);
            }
            finally
            {
                _question = null;
            }
        }
    }

    /// <summary>Sends what is queued and closes.</summary>
    public void Stop() => _router.Stop();

    private void Receive(RouterSocket channel, Connection client, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        try
        {
            var message = _decoder.Decode(frames);
            if (message.Header.MsgType != InputReply.MessageType)
                throw new ProtocolException($"{LogText.Quote(message.Header.MsgType)} does not belong on stdin");
            if (_question is not { } question || !question.IsFor(client, message))
                throw new ProtocolException("nobody waits for this input_reply");
            var reply = JsonSerializer.Deserialize(message.ContentJson.Span, InputReply.Json);
            question.Answer(reply?.Value ?? "");
        }
        catch (Exception e) when (e is ProtocolException or JsonException or InvalidOperationException)
        {
            _log($"dropped a message on stdin: {e.Message}");
        }
    }
}
