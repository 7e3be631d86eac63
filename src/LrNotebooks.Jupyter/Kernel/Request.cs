using System.Text.Json;
using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>
/// Takes what arrives on shell or control: lets only authentic messages in, and sends cells to the queue where they run one after
/// another, and everything else where it is answered at once. A question that came before a cell is answered before the cell runs.
/// </summary>
internal sealed class Reception(MessageCodec codec, Handlers handlers, WorkQueue cells, WorkQueue others, Action<string> log)
{
    /// <summary>Takes a message.</summary>
    public void Receive(RouterSocket channel, Connection client, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        try
        {
            var questions = others.Added;
            var request = new Request(codec.Decode(frames), client, channel, codec) { WaitForTurn = () => others.WaitFor(questions) };
            if (!handlers.Knows(request.Type))
                log($"ignored a message of type {LogText.Quote(request.Type)}, which this kernel does not know");
            else
                (request.IsCell ? cells : others).Add(request);
        }
        catch (ProtocolException e)
        {
            log($"dropped a message: {e.Message}");
        }
    }
}

/// <summary>A message that came over shell or control, and the way back to who sent it.</summary>
internal sealed class Request(Message message, Connection client, RouterSocket channel, MessageCodec codec)
{
    /// <summary>The message.</summary>
    public Message Message { get; } = message;

    /// <summary>The message's type.</summary>
    public string Type => Message.Header.MsgType;

    /// <summary>Whether it asks to run a cell.</summary>
    public bool IsCell => Type == "execute_request";

    /// <summary>Set while it waits: an earlier cell failed, and this one must not run.</summary>
    public bool IsAborted { get; set; }

    /// <summary>What must be over before it is worked on.</summary>
    public Action WaitForTurn { get; init; } = () => { };

    /// <summary>The name under which the client can be reached on stdin too.</summary>
    public ReadOnlyMemory<byte> ClientIdentity => client.Identity;

    /// <summary>The body.</summary>
    /// <exception cref="JsonException">It is not what the type asks for.</exception>
    public T Read<T>()
    {
        try
        {
            return ProtocolJson.Read<T>(Message.ContentJson);
        }
        catch (JsonException e)
        {
            throw new JsonException($"The content of this {Type} is malformed: {e.Message}", e);
        }
    }

    /// <summary>Answers.</summary>
    /// <param name="content">The reply's body.</param>
    /// <param name="type">The reply's type, where it is not the content's own.</param>
    /// <param name="metadata">A JSON object about the reply.</param>
    public void Reply<T>(T content, string? type = null, ReadOnlyMemory<byte>? metadata = null)
    {
        var reply = codec.Create(content, Message, type, metadata);
        channel.Send(client, codec.Encode(reply with { Identities = Message.Identities }));
    }
}

/// <summary>Works on a request with its handler, busy before and idle after, and answers with an error when the handler throws.</summary>
internal sealed class RequestRunner(Action<Request> handle, IoPub iopub, Interruption interruption, Action<string> log)
{
    /// <summary>Works on a request of a type that has a handler; never throws.</summary>
    public void Run(Request request)
    {
        request.WaitForTurn();
        // First: who sees a cell busy may interrupt it, though it has not started yet.
        if (request.IsCell)
            interruption.Begin();
        iopub.Busy(request);
        try
        {
            handle(request);
        }
        catch (Exception e)
        {
            log($"{request.Type} failed: {e.GetType().Name}: {e.Message}");
            ReplyError(request, Failure.From(e));
        }
        finally
        {
            if (request.IsCell)
                interruption.End();
            iopub.Idle(request);
        }
    }

    private static void ReplyError(Request request, ErrorOutput error)
    {
        const string Asking = "_request";
        if (request.Type.EndsWith(Asking, StringComparison.Ordinal))
            request.Reply(new ErrorContent(error.Name, error.Value, error.Traceback, "error"), request.Type[..^Asking.Length] + "_reply");
    }
}

/// <summary>Puts an exception into words where the interpreter did not.</summary>
internal static class Failure
{
    /// <summary>The exception as an error to show.</summary>
    public static ErrorOutput From(Exception exception)
    {
        var isInterrupt = exception is OperationCanceledException;
        var name = isInterrupt ? ErrorOutput.Interrupted : exception.GetType().Name;
        var value = isInterrupt ? "The cell was interrupted." : exception.Message;
        return new ErrorOutput(name, value, [$"{name}: {value}"]);
    }
}
