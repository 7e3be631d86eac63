using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>A request in the Debug Adapter Protocol.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Command">What the debugger should do.</param>
internal sealed record DebugRequest(int Seq = 0, string? Command = null) : IContent<DebugRequest>
{
    /// <inheritdoc/>
    public static string MessageType => "debug_request";

    /// <inheritdoc/>
    public static JsonTypeInfo<DebugRequest> Json => ProtocolJson.Wire.DebugRequest;
}

/// <summary>A refusal, both as the Debug Adapter Protocol and as Jupyter word it.</summary>
/// <param name="RequestSeq">The request's number.</param>
/// <param name="Command">The request's command.</param>
/// <param name="Message">Why not.</param>
/// <param name="Evalue">Why not, again.</param>
/// <param name="Ename">The kind of error.</param>
/// <param name="Traceback">The trace.</param>
/// <param name="Status">Always <c>error</c>.</param>
/// <param name="Type">Always <c>response</c>.</param>
/// <param name="Success">Always false.</param>
internal sealed record DebugReply(
    int RequestSeq, string? Command, string Message, string Evalue, string Ename = "NotSupported",
    IReadOnlyList<string>? Traceback = null, string Status = "error", string Type = "response", bool Success = false)
    : IContent<DebugReply>
{
    /// <inheritdoc/>
    public static string MessageType => "debug_reply";

    /// <inheritdoc/>
    public static JsonTypeInfo<DebugReply> Json => ProtocolJson.Wire.DebugReply;
}
