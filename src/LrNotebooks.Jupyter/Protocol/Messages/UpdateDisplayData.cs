using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>New content for everything shown under a display id.</summary>
/// <param name="Data">It by mime type.</param>
/// <param name="Metadata">About it, by mime type.</param>
/// <param name="Transient">Holds the <c>display_id</c>.</param>
internal sealed record UpdateDisplayData(
    JsonObject Data, JsonObject Metadata, JsonObject Transient)
    : IContent<UpdateDisplayData>
{
    /// <inheritdoc/>
    public static string MessageType => "update_display_data";

    /// <inheritdoc/>
    public static JsonTypeInfo<UpdateDisplayData> Json => ProtocolJson.Wire.UpdateDisplayData;
}
