using System.Text.Json.Nodes;

namespace LrNotebooks.Jupyter.Tests.Support;

/// <summary>A message from the kernel.</summary>
internal sealed record Received(string Topic, string Type, string ParentId, string Id, JsonObject Content, JsonObject Metadata)
{
    /// <summary>A text of the content.</summary>
    public string this[string field] => Content[field]!.ToString();

    /// <summary>The message in a few words, for transcripts.</summary>
    public string Brief => Type switch
    {
        "status" => this["execution_state"],
        "execute_input" => $"input {this["execution_count"]}",
        "stream" => $"{this["name"]} {this["text"]}",
        "execute_result" => $"result {this["execution_count"]} {Plain}",
        "display_data" or "update_display_data" => $"{Type} {Plain}{DisplayId}",
        "error" => $"error {this["ename"]} {this["evalue"]}",
        _ => $"{Type} {Content.ToJsonString()}",
    };

    private string Plain => Content["data"]!["text/plain"]?.ToString() ?? Content["data"]!.ToJsonString();

    private string DisplayId => Content["transient"]?["display_id"] is { } id ? $" in {id}" : "";
}
