using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Running;

/// <summary>A value that parsed as its parameter's type.</summary>
/// <param name="Code">The C# expression: <c>1</c>, <c>0.5f</c>, <c>"text"</c>.</param>
/// <param name="Json">The same value for the notebook's metadata.</param>
internal sealed record ParameterValue(string Code, JsonNode Json);
