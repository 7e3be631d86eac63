using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Asks what could stand at the cursor.</summary>
/// <param name="Code">The cell.</param>
/// <param name="CursorPos">The cursor, counted in Unicode code points.</param>
internal sealed record CompleteRequest(string Code, int CursorPos) : IContent<CompleteRequest>
{
    /// <inheritdoc/>
    public static string MessageType => "complete_request";

    /// <inheritdoc/>
    public static JsonTypeInfo<CompleteRequest> Json => ProtocolJson.Wire.CompleteRequest;
}

/// <summary>What could stand at the cursor.</summary>
/// <param name="Matches">The texts.</param>
/// <param name="CursorStart">Where the replaced range starts, in code points.</param>
/// <param name="CursorEnd">Where it ends.</param>
/// <param name="Metadata">Holds <c>_jupyter_types_experimental</c>: each match's kind and signature.</param>
/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record CompleteReply(
    IReadOnlyList<string> Matches, int CursorStart, int CursorEnd, JsonObject Metadata, string Status = "ok")
    : IContent<CompleteReply>
{
    /// <inheritdoc/>
    public static string MessageType => "complete_reply";

    /// <inheritdoc/>
    public static JsonTypeInfo<CompleteReply> Json => ProtocolJson.Wire.CompleteReply;
}
