using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Asks to run a cell.</summary>
/// <param name="Code">The cell.</param>
/// <param name="Silent">Run without any broadcast, result or history.</param>
/// <param name="StoreHistory">Whether the cell gets a number and enters the history; when absent, unless it is silent.</param>
/// <param name="UserExpressions">Expressions by name, evaluated after the cell.</param>
/// <param name="AllowStdin">Whether the client answers an input_request. An absent field means that it does not.</param>
/// <param name="StopOnError">Whether an error aborts the cells that wait behind this one.</param>
internal sealed record ExecuteRequest(
    string Code, bool Silent = false, bool? StoreHistory = null, Dictionary<string, string>? UserExpressions = null,
    bool AllowStdin = false, bool StopOnError = true)
    : IContent<ExecuteRequest>
{
    /// <inheritdoc/>
    public static string MessageType => "execute_request";

    /// <inheritdoc/>
    public static JsonTypeInfo<ExecuteRequest> Json => ProtocolJson.Wire.ExecuteRequest;

    /// <summary>Whether the cell counts: silent cells and blank ones never do.</summary>
    [JsonIgnore]
    public bool IsCounted => !Silent && (StoreHistory ?? true) && !string.IsNullOrWhiteSpace(Code);
}

/// <summary>Says how a cell ended.</summary>
/// <param name="Status"><c>ok</c>, <c>error</c> or <c>aborted</c>.</param>
/// <param name="ExecutionCount">The cell's number, or the kernel's counter where the cell does not count.</param>
/// <param name="Payload">Actions for the front end, such as a pager; when ok.</param>
/// <param name="UserExpressions">A mime bundle or an error for each expression; when ok.</param>
/// <param name="Ename">The kind of error.</param>
/// <param name="Evalue">The error's text.</param>
/// <param name="Traceback">The error's trace, line by line, as a front end shows it.</param>
internal sealed record ExecuteReply(
    string Status, int ExecutionCount, JsonArray? Payload = null, JsonObject? UserExpressions = null,
    string? Ename = null, string? Evalue = null, IReadOnlyList<string>? Traceback = null)
    : IContent<ExecuteReply>
{
    /// <inheritdoc/>
    public static string MessageType => "execute_reply";

    /// <inheritdoc/>
    public static JsonTypeInfo<ExecuteReply> Json => ProtocolJson.Wire.ExecuteReply;
}
