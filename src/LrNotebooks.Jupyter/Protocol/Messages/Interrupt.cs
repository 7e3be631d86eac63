using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Asks to stop the running cell.</summary>
internal sealed record InterruptRequest : IContent<InterruptRequest>
{
    /// <inheritdoc/>
    public static string MessageType => "interrupt_request";

    /// <inheritdoc/>
    public static JsonTypeInfo<InterruptRequest> Json => ProtocolJson.Wire.InterruptRequest;
}

/// <summary>The running cell, if there is one, has been told to stop.</summary>
/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record InterruptReply(string Status = "ok") : IContent<InterruptReply>
{
    /// <inheritdoc/>
    public static string MessageType => "interrupt_reply";

    /// <inheritdoc/>
    public static JsonTypeInfo<InterruptReply> Json => ProtocolJson.Wire.InterruptReply;
}
