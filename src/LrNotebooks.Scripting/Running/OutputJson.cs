using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Running;

/// <summary>Outputs in nbformat's form.</summary>
internal static class OutputJson
{
    public static JsonObject Stream(string name, string text) => new()
    {
        ["output_type"] = "stream",
        ["name"] = name,
        ["text"] = text,
    };

    public static JsonObject Display(DisplayOutput display) => new()
    {
        ["output_type"] = "display_data",
        ["data"] = display.Data.ToJson(),
        ["metadata"] = Copy(display.Metadata),
    };

    public static JsonObject Result(ResultOutput result) => new()
    {
        ["output_type"] = "execute_result",
        ["execution_count"] = result.ExecutionCount,
        ["data"] = result.Data.ToJson(),
        ["metadata"] = Copy(result.Metadata),
    };

    public static JsonObject Error(ErrorOutput error) => new()
    {
        ["output_type"] = "error",
        ["ename"] = error.Name,
        ["evalue"] = error.Value,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
    };

    public static JsonObject Copy(JsonObject? metadata) => metadata?.DeepClone().AsObject() ?? [];
}
