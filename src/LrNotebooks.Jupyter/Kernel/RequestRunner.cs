using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>Works on a request with its handler, busy before and idle after, and answers with an error when the handler throws.</summary>
internal sealed class RequestRunner(
    IReadOnlyDictionary<string, IRequestHandler> handlers, StatusBoard status, Interruption interruption, Action<string> log)
{
    /// <summary>Works on a request of a type that has a handler; never throws.</summary>
    public void Run(Request request)
    {
        request.WaitForTurn();
        // First: who sees a cell busy may interrupt it, though it has not started yet.
        if (request.IsCell)
            interruption.Begin();
        status.Busy(request);
        try
        {
            handlers[request.Type].Handle(request);
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
            status.Idle(request);
        }
    }

    private static void ReplyError(Request request, ErrorOutput error)
    {
        const string Asking = "_request";
        if (request.Type.EndsWith(Asking, StringComparison.Ordinal))
            request.Reply(new ErrorContent(error.Name, error.Value, error.Traceback, "error"), request.Type[..^Asking.Length] + "_reply");
    }
}
