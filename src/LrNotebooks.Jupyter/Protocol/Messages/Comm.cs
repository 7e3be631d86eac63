using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Opens a comm, a conversation between front end and kernel.</summary>
/// <param name="CommId">The comm's id.</param>
/// <param name="TargetName">Who should take part on the other side.</param>
/// <param name="Data">Whatever the target understands.</param>
internal sealed record CommOpen(string CommId, string TargetName = "", JsonObject? Data = null) : IContent<CommOpen>
{
    /// <inheritdoc/>
    public static string MessageType => "comm_open";

    /// <inheritdoc/>
    public static JsonTypeInfo<CommOpen> Json => ProtocolJson.Wire.CommOpen;
}

/// <summary>Says something in a comm.</summary>
/// <param name="CommId">The comm's id.</param>
/// <param name="Data">Whatever the target understands.</param>
internal sealed record CommMessage(string CommId, JsonObject? Data = null) : IContent<CommMessage>
{
    /// <inheritdoc/>
    public static string MessageType => "comm_msg";

    /// <inheritdoc/>
    public static JsonTypeInfo<CommMessage> Json => ProtocolJson.Wire.CommMessage;
}

/// <summary>Ends a comm.</summary>
/// <param name="CommId">The comm's id.</param>
/// <param name="Data">Whatever the target understands.</param>
internal sealed record CommClose(string CommId, JsonObject Data) : IContent<CommClose>
{
    /// <inheritdoc/>
    public static string MessageType => "comm_close";

    /// <inheritdoc/>
    public static JsonTypeInfo<CommClose> Json => ProtocolJson.Wire.CommClose;
}
