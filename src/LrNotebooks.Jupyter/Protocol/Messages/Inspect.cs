using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Asks what stands at the cursor.</summary>
/// <param name="Code">The cell.</param>
/// <param name="CursorPos">The cursor, counted in Unicode code points.</param>
/// <param name="DetailLevel">0 for help, 1 for the source too.</param>
internal sealed record InspectRequest(string Code, int CursorPos, int DetailLevel = 0) : IContent<InspectRequest>
{
    /// <inheritdoc/>
    public static string MessageType => "inspect_request";

    /// <inheritdoc/>
    public static JsonTypeInfo<InspectRequest> Json => ProtocolJson.Wire.InspectRequest;
}

/// <summary>What stands at the cursor.</summary>
/// <param name="Found">False where nothing is known.</param>
/// <param name="Data">The help by mime type; empty where nothing is known.</param>
/// <param name="Metadata">About the help.</param>
/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record InspectReply(
    bool Found, JsonObject Data, JsonObject Metadata, string Status = "ok")
    : IContent<InspectReply>
{
    /// <inheritdoc/>
    public static string MessageType => "inspect_reply";

    /// <inheritdoc/>
    public static JsonTypeInfo<InspectReply> Json => ProtocolJson.Wire.InspectReply;
}
