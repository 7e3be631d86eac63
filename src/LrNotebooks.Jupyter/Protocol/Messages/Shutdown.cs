using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Asks the kernel to end.</summary>
/// <param name="Restart">Whether the client starts it again at once.</param>
internal sealed record ShutdownRequest(bool Restart = false) : IContent<ShutdownRequest>
{
    /// <inheritdoc/>
    public static string MessageType => "shutdown_request";

    /// <inheritdoc/>
    public static JsonTypeInfo<ShutdownRequest> Json => ProtocolJson.Wire.ShutdownRequest;
}

/// <summary>The kernel ends after this message.</summary>
/// <param name="Restart">As it was in the request.</param>
/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record ShutdownReply(bool Restart, string Status = "ok") : IContent<ShutdownReply>
{
    /// <inheritdoc/>
    public static string MessageType => "shutdown_reply";

    /// <inheritdoc/>
    public static JsonTypeInfo<ShutdownReply> Json => ProtocolJson.Wire.ShutdownReply;
}
