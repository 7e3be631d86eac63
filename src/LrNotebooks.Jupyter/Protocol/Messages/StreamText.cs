using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Printed text.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text.</param>
internal sealed record StreamText(string Name, string Text) : IContent<StreamText>
{
    /// <inheritdoc/>
    public static string MessageType => "stream";

    /// <inheritdoc/>
    public static JsonTypeInfo<StreamText> Json => ProtocolJson.Wire.StreamText;
}
