using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Something to show while a cell runs.</summary>
/// <param name="Data">It by mime type.</param>
/// <param name="Metadata">About it, by mime type.</param>
/// <param name="Transient">What no document stores: <c>display_id</c>.</param>
internal sealed record DisplayData(
    JsonObject Data, JsonObject Metadata, JsonObject? Transient = null)
    : IContent<DisplayData>
{
    /// <inheritdoc/>
    public static string MessageType => "display_data";

    /// <inheritdoc/>
    public static JsonTypeInfo<DisplayData> Json => ProtocolJson.Wire.DisplayData;
}
