using System.Text.Json.Nodes;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>How a cell ended. Its value, if it has one, went to the output as a <see cref="ResultOutput"/>.</summary>
/// <param name="Error">The error that ended it; null when it succeeded.</param>
public sealed record CellOutcome(ErrorOutput? Error = null)
{
    /// <summary>A cell that succeeded.</summary>
    public static CellOutcome Ok { get; } = new();

    /// <summary>
    /// Actions for the front end. <see cref="Page"/> makes the one that shows help; others are described by the messaging protocol.
    /// </summary>
    public IReadOnlyList<JsonObject> Payload { get; init; } = [];

    /// <summary>A payload that shows something in the front end's pager.</summary>
    /// <param name="content">Needs plain text at least.</param>
    public static JsonObject Page(MimeBundle content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new() { ["source"] = "page", ["data"] = content.ToJson(), ["start"] = 0 };
    }
}
