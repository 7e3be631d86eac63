using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Asks for the ports; deprecated, yet answered.</summary>
internal sealed record ConnectRequest : IContent<ConnectRequest>
{
    /// <inheritdoc/>
    public static string MessageType => "connect_request";

    /// <inheritdoc/>
    public static JsonTypeInfo<ConnectRequest> Json => ProtocolJson.Wire.ConnectRequest;
}

/// <summary>The kernel's ports.</summary>
/// <param name="ShellPort">Port of the shell channel.</param>
/// <param name="IopubPort">Port of the iopub channel.</param>
/// <param name="StdinPort">Port of the stdin channel.</param>
/// <param name="ControlPort">Port of the control channel.</param>
/// <param name="HbPort">Port of the heartbeat channel.</param>
/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record ConnectReply(
    int ShellPort, int IopubPort, int StdinPort, int ControlPort, int HbPort, string Status = "ok")
    : IContent<ConnectReply>
{
    /// <inheritdoc/>
    public static string MessageType => "connect_reply";

    /// <inheritdoc/>
    public static JsonTypeInfo<ConnectReply> Json => ProtocolJson.Wire.ConnectReply;
}
