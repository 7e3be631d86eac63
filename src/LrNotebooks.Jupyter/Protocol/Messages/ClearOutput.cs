using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Takes a cell's output off the screen.</summary>
/// <param name="Wait">Not before the next output arrives, so that nothing flickers.</param>
internal sealed record ClearOutput(bool Wait) : IContent<ClearOutput>
{
    /// <inheritdoc/>
    public static string MessageType => "clear_output";

    /// <inheritdoc/>
    public static JsonTypeInfo<ClearOutput> Json => ProtocolJson.Wire.ClearOutput;
}
