using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>A cell's value.</summary>
/// <param name="ExecutionCount">The cell's number.</param>
/// <param name="Data">The value by mime type.</param>
/// <param name="Metadata">About the value, by mime type.</param>
/// <param name="Transient">What no document stores: <c>display_id</c>.</param>
internal sealed record ExecuteResult(
    int ExecutionCount, JsonObject Data, JsonObject Metadata, JsonObject? Transient = null)
    : IContent<ExecuteResult>
{
    /// <inheritdoc/>
    public static string MessageType => "execute_result";

    /// <inheritdoc/>
    public static JsonTypeInfo<ExecuteResult> Json => ProtocolJson.Wire.ExecuteResult;
}
