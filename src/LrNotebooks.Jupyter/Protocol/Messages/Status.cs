using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Says whether the kernel works on a request.</summary>
/// <param name="ExecutionState"><c>starting</c>, <c>busy</c> or <c>idle</c>.</param>
internal sealed record StatusContent(string ExecutionState) : IContent<StatusContent>
{
    /// <inheritdoc/>
    public static string MessageType => "status";

    /// <inheritdoc/>
    public static JsonTypeInfo<StatusContent> Json => ProtocolJson.Wire.StatusContent;
}
