using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Tells every front end which cell runs now.</summary>
/// <param name="Code">The cell.</param>
/// <param name="ExecutionCount">Its number.</param>
internal sealed record ExecuteInput(string Code, int ExecutionCount) : IContent<ExecuteInput>
{
    /// <inheritdoc/>
    public static string MessageType => "execute_input";

    /// <inheritdoc/>
    public static JsonTypeInfo<ExecuteInput> Json => ProtocolJson.Wire.ExecuteInput;
}
