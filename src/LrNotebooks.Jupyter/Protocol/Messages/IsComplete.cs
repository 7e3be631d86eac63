using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Asks whether Enter should run the code or start another line.</summary>
/// <param name="Code">What has been typed.</param>
internal sealed record IsCompleteRequest(string Code) : IContent<IsCompleteRequest>
{
    /// <inheritdoc/>
    public static string MessageType => "is_complete_request";

    /// <inheritdoc/>
    public static JsonTypeInfo<IsCompleteRequest> Json => ProtocolJson.Wire.IsCompleteRequest;
}

/// <summary>Whether the code can run.</summary>
/// <param name="Status"><c>complete</c>, <c>incomplete</c>, <c>invalid</c> or <c>unknown</c>.</param>
/// <param name="Indent">What the next line starts with; when incomplete.</param>
internal sealed record IsCompleteReply(string Status, string? Indent = null) : IContent<IsCompleteReply>
{
    /// <inheritdoc/>
    public static string MessageType => "is_complete_reply";

    /// <inheritdoc/>
    public static JsonTypeInfo<IsCompleteReply> Json => ProtocolJson.Wire.IsCompleteReply;
}
