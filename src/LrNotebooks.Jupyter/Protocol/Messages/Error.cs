using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>An error: published on iopub, and with a status the reply to a request that failed.</summary>
/// <param name="Ename">The kind of error.</param>
/// <param name="Evalue">The error's text.</param>
/// <param name="Traceback">The trace, line by line.</param>
/// <param name="Status"><c>error</c> in a reply; absent on iopub.</param>
internal sealed record ErrorContent(
    string Ename, string Evalue, IReadOnlyList<string> Traceback, string? Status = null)
    : IContent<ErrorContent>
{
    /// <inheritdoc/>
    public static string MessageType => "error";

    /// <inheritdoc/>
    public static JsonTypeInfo<ErrorContent> Json => ProtocolJson.Wire.ErrorContent;
}
