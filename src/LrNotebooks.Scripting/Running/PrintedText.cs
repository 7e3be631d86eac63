using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Running;

/// <summary>One stream output: what a cell printed to one stream between other outputs.</summary>
/// <param name="name">stdout or stderr.</param>
/// <param name="budget">Shared by all text of the cell.</param>
internal sealed class PrintedText(string name, StreamBudget budget)
{
    private readonly TerminalText _text = new(budget);

    /// <summary>stdout or stderr.</summary>
    public string Name => name;

    /// <summary>Says how much was not kept.</summary>
    public static JsonObject DroppedNotice(long dropped) => OutputJson.Stream(
        StreamOutput.StandardError,
        FormattableString.Invariant($"[{dropped} more characters were printed and are not kept]\n"));

    /// <summary>Prints.</summary>
    public void Append(string text) => _text.Append(text);

    /// <summary>The output in nbformat's form.</summary>
    public JsonObject ToJson() => OutputJson.Stream(name, _text.ToString());
}
