using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Lists cells that ran. This session, number 1, is all that is remembered.</summary>
internal sealed class HistoryHandler(HistoryStore history) : IRequestHandler
{
    private const int Session = 1;
    private const int DefaultCount = 10;

    /// <inheritdoc/>
    public string MessageType => HistoryRequest.MessageType;

    /// <inheritdoc/>
    public void Handle(Request request)
    {
        var content = request.Read<HistoryRequest>();
        request.Reply(new HistoryReply(new JsonArray([.. Select(content).Select(entry => Tuple(entry, content.Output))])));
    }

    private IEnumerable<HistoryEntry> Select(HistoryRequest content) => content.HistAccessType switch
    {
        "tail" => history.Tail(content.N ?? DefaultCount),
        "range" when (content.Session ?? 0) is 0 or Session => history.Range(content.Start ?? 0, content.Stop ?? int.MaxValue),
        "range" => [],
        "search" => history.Search(content.Pattern ?? "*", content.N ?? int.MaxValue, content.Unique),
        _ => throw new ArgumentException(
            $"hist_access_type {LogText.Quote(content.HistAccessType)} is none of tail, range and search."),
    };

    private static JsonArray Tuple(HistoryEntry entry, bool withOutput) =>
        [Session, entry.Number, withOutput ? new JsonArray(entry.Input, entry.Output) : JsonValue.Create(entry.Input)];
}
