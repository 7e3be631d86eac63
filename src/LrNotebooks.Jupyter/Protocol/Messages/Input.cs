using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Asks the user for a line, on stdin.</summary>
/// <param name="Prompt">What to show before the line.</param>
/// <param name="Password">Whether the line stays hidden.</param>
internal sealed record InputRequest(string Prompt, bool Password) : IContent<InputRequest>
{
    /// <inheritdoc/>
    public static string MessageType => "input_request";

    /// <inheritdoc/>
    public static JsonTypeInfo<InputRequest> Json => ProtocolJson.Wire.InputRequest;
}

/// <summary>The line.</summary>
/// <param name="Value">The line, without its end.</param>
internal sealed record InputReply(string Value) : IContent<InputReply>
{
    /// <inheritdoc/>
    public static string MessageType => "input_reply";

    /// <inheritdoc/>
    public static JsonTypeInfo<InputReply> Json => ProtocolJson.Wire.InputReply;
}
