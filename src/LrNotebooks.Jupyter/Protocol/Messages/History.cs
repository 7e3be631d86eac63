using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Asks for cells that ran.</summary>
/// <param name="HistAccessType"><c>tail</c>, <c>range</c> or <c>search</c>.</param>
/// <param name="Output">Whether the results are wanted too.</param>
/// <param name="Session">For a range: 0 or 1 is this session; there is no other.</param>
/// <param name="Start">For a range: the first cell number.</param>
/// <param name="Stop">For a range: the cell number behind the last.</param>
/// <param name="N">For a tail or a search: the latest so many.</param>
/// <param name="Pattern">For a search: a pattern for the whole cell, with * and ?.</param>
/// <param name="Unique">For a search: no cell twice.</param>
internal sealed record HistoryRequest(
    string HistAccessType, bool Output = false, int? Session = null, int? Start = null, int? Stop = null,
    int? N = null, string? Pattern = null, bool Unique = false)
    : IContent<HistoryRequest>
{
    /// <inheritdoc/>
    public static string MessageType => "history_request";

    /// <inheritdoc/>
    public static JsonTypeInfo<HistoryRequest> Json => ProtocolJson.Wire.HistoryRequest;
}

/// <summary>Cells that ran.</summary>
/// <param name="History"><c>[session, number, input]</c> or <c>[session, number, [input, output]]</c> each.</param>
/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record HistoryReply(JsonArray History, string Status = "ok") : IContent<HistoryReply>
{
    /// <inheritdoc/>
    public static string MessageType => "history_reply";

    /// <inheritdoc/>
    public static JsonTypeInfo<HistoryReply> Json => ProtocolJson.Wire.HistoryReply;
}
