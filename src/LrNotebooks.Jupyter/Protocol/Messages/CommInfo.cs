using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Asks for the open comms.</summary>
/// <param name="TargetName">Only those of this target.</param>
internal sealed record CommInfoRequest(string? TargetName = null) : IContent<CommInfoRequest>
{
    /// <inheritdoc/>
    public static string MessageType => "comm_info_request";

    /// <inheritdoc/>
    public static JsonTypeInfo<CommInfoRequest> Json => ProtocolJson.Wire.CommInfoRequest;
}

/// <summary>The open comms.</summary>
/// <param name="Comms">Each id with its <c>target_name</c>.</param>
/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record CommInfoReply(JsonObject Comms, string Status = "ok") : IContent<CommInfoReply>
{
    /// <inheritdoc/>
    public static string MessageType => "comm_info_reply";

    /// <inheritdoc/>
    public static JsonTypeInfo<CommInfoReply> Json => ProtocolJson.Wire.CommInfoReply;
}
