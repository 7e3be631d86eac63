using System.Text.Json.Nodes;

namespace LrNotebooks.Jupyter.Interpreters;

/// <summary>How a cell ended. Its value, if it has one, went to <see cref="ICellOutput.Result"/>.</summary>
/// <param name="Error">The error that ended it; null when it succeeded.</param>
public sealed record CellOutcome(CellError? Error = null)
{
    /// <summary>A cell that succeeded.</summary>
    public static CellOutcome Ok { get; } = new();

    /// <summary>
    /// Actions for the front end. <see cref="Page"/> makes the one that shows help; others are described by the messaging protocol.
    /// </summary>
    public IReadOnlyList<JsonObject> Payload { get; init; } = [];

    /// <summary>A payload that shows a text in the front end's pager.</summary>
    public static JsonObject Page(MimeBundle content) =>
        new() { ["source"] = "page", ["data"] = content.Data.DeepClone(), ["start"] = 0 };
}
