using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>
/// Takes what arrives on shell or control: lets only authentic messages in, and sends cells to the queue where they run one after
/// another, and everything else where it is answered at once. A question that came before a cell is answered before the cell runs.
/// </summary>
internal sealed class Reception(
    MessageDecoder decoder, MessageEncoder encoder, IReadOnlyDictionary<string, IRequestHandler> handlers,
    WorkQueue cells, WorkQueue others, Action<string> log)
{
    /// <summary>Takes a message.</summary>
    public void Receive(RouterSocket channel, Connection client, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        try
        {
            var questions = others.Turnstile.Entered;
            var request = new Request(decoder.Decode(frames), client, channel, encoder)
            {
                WaitForTurn = () => others.Turnstile.WaitFor(questions),
            };
            if (!handlers.ContainsKey(request.Type))
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
