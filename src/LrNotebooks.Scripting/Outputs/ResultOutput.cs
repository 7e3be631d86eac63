using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting;

/// <summary>The value of the cell's last expression, when that has no semicolon.</summary>
/// <param name="Data">The value in every mime type that its formatters know.</param>
/// <param name="ExecutionCount">The number of the execution, from 1: what a front end shows as <c>[n]</c>.</param>
/// <param name="Metadata">The result's metadata; null when there is none.</param>
public sealed record ResultOutput(MimeBundle Data, int ExecutionCount, JsonObject? Metadata = null) : CellOutput;
