using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting;

/// <summary>One thing that a notebook shows of a cell: printed text, a display, its result or its error.</summary>
public abstract record CellOutput;

/// <summary>Text that the cell printed.</summary>
/// <param name="Name"><see cref="StandardOut"/> or <see cref="StandardError"/>.</param>
/// <param name="Text">The text as it was written; lines end with <c>\n</c> on every platform.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput
{
    /// <summary>What <see cref="Console.Out"/> is called in a notebook.</summary>
    public const string StandardOut = "stdout";

    /// <summary>What <see cref="Console.Error"/> is called in a notebook.</summary>
    public const string StandardError = "stderr";
}

/// <summary>A value that the cell displayed, or new content for a display made before.</summary>
/// <param name="Data">The value in every mime type that its formatters know.</param>
/// <param name="Metadata">The display's metadata, keyed by mime type or by a name of the host's; null when there is none.</param>
/// <param name="DisplayId">What updates refer to: unique within the process; null when the display cannot be updated.</param>
/// <param name="IsUpdate">
/// True when <paramref name="Data"/> replaces what stands at <paramref name="DisplayId"/>, which may belong to an earlier cell.
/// </param>
public sealed record DisplayOutput(MimeBundle Data, JsonObject? Metadata = null, string? DisplayId = null, bool IsUpdate = false)
    : CellOutput;

/// <summary>The value of the cell's last expression, when that has no semicolon.</summary>
/// <param name="Data">The value in every mime type that its formatters know.</param>
/// <param name="ExecutionCount">The number of the execution, from 1: what a front end shows as <c>[n]</c>.</param>
/// <param name="Metadata">The result's metadata; null when there is none.</param>
public sealed record ResultOutput(MimeBundle Data, int ExecutionCount, JsonObject? Metadata = null) : CellOutput;

/// <summary>The cell takes back what it emitted so far.</summary>
/// <param name="Wait">True to keep the old output on screen until the next one arrives, which avoids flicker.</param>
public sealed record ClearOutput(bool Wait) : CellOutput;

/// <summary>Why a cell failed. It goes to no sink: <see cref="CellResult.Error"/> has it, and a host that shows it shows it last.</summary>
/// <param name="Name">
/// The exception's full type name, <see cref="CompilationError"/>, <see cref="Interrupted"/>, or what else the session found wrong.
/// </param>
/// <param name="Value">The message in one line or few.</param>
/// <param name="Traceback">The lines to show, message included; plain text without colour codes.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : CellOutput
{
    /// <summary>The <see cref="Name"/> of an error that the compiler found.</summary>
    public const string CompilationError = "CompilationError";

    /// <summary>The <see cref="Name"/> of a cell that was cancelled.</summary>
    public const string Interrupted = "Interrupted";
}

/// <summary>Where a cell's outputs go, in the order the cell made them.</summary>
public interface IOutputSink
{
    /// <summary>
    /// Takes one output. The session never calls this twice at once for one cell, from whichever threads the cell writes; it may
    /// call it after the cell has ended, when something that the cell started in the background still prints.
    /// </summary>
    /// <param name="output">What the cell emitted.</param>
    void Write(CellOutput output);
}

/// <summary>A sink that keeps every output in memory.</summary>
public sealed class OutputList : IOutputSink
{
    private readonly Lock _gate = new();
    private readonly List<CellOutput> _outputs = [];

    /// <summary>What arrived so far: a copy, in order.</summary>
    public IReadOnlyList<CellOutput> Outputs
    {
        get
        {
            lock (_gate)
                return [.. _outputs];
        }
    }

    /// <inheritdoc/>
    public void Write(CellOutput output)
    {
        lock (_gate)
            _outputs.Add(output);
    }
}

/// <summary>
/// One value in several mime types, in the order of preference in which they were added. Text is held as a JSON string; content of
/// a mime type that is JSON (<c>application/json</c>, <c>…+json</c>) is held as the JSON itself.
/// </summary>
public sealed class MimeBundle : IEnumerable<KeyValuePair<string, JsonNode>>
{
    private readonly List<KeyValuePair<string, JsonNode>> _entries = [];

    /// <summary>How many mime types the bundle has.</summary>
    public int Count => _entries.Count;

    /// <summary>Makes a bundle with one entry.</summary>
    /// <param name="mimeType">For example <c>text/plain</c>.</param>
    /// <param name="content">The content, as <see cref="Add(string, string)"/> takes it.</param>
    public static MimeBundle Of(string mimeType, string content) => new() { { mimeType, content } };

    /// <summary>Adds content, or replaces what the mime type had.</summary>
    /// <param name="mimeType">For example <c>text/html</c>.</param>
    /// <param name="content">Text, base64 for binary types, or JSON text for a mime type that is JSON.</param>
    /// <exception cref="JsonException">The mime type is JSON and <paramref name="content"/> is not.</exception>
    public void Add(string mimeType, string content) => Add(mimeType, MimeTypes.IsJson(mimeType)
        ? JsonNode.Parse(content) ?? throw new JsonException($"{mimeType} content is null.")
        : JsonValue.Create(content));

    /// <summary>Adds content, or replaces what the mime type had.</summary>
    /// <param name="mimeType">For example <c>application/vnd.plotly.v1+json</c>.</param>
    /// <param name="content">The content; a string value for text.</param>
    public void Add(string mimeType, JsonNode content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        ArgumentNullException.ThrowIfNull(content);
        var entry = KeyValuePair.Create(mimeType, content);
        var index = _entries.FindIndex(known => known.Key == mimeType);
        if (index < 0)
            _entries.Add(entry);
        else
            _entries[index] = entry;
    }

    /// <summary>Takes a mime type out.</summary>
    /// <param name="mimeType">The mime type.</param>
    /// <returns>False when the bundle did not have it.</returns>
    public bool Remove(string mimeType) => _entries.RemoveAll(entry => entry.Key == mimeType) > 0;

    /// <summary>Looks content up.</summary>
    /// <param name="mimeType">The mime type.</param>
    /// <param name="content">The content, or null.</param>
    /// <returns>False when the bundle does not have the mime type.</returns>
    public bool TryGet(string mimeType, [NotNullWhen(true)] out JsonNode? content)
    {
        content = _entries.Find(entry => entry.Key == mimeType).Value;
        return content is not null;
    }

    /// <summary>The text held for a mime type: JSON content as compact JSON text, null when the bundle does not have it.</summary>
    /// <param name="mimeType">The mime type.</param>
    public string? GetText(string mimeType) => !TryGet(mimeType, out var content) ? null
        : content is JsonValue value && value.TryGetValue<string>(out var text) ? text : content.ToJsonString();

    /// <summary>A new JSON object with a copy of every entry, in order.</summary>
    public JsonObject ToJson() => new(_entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value.DeepClone())));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonNode>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The mime types that the session itself makes, and what they mean.</summary>
public static class MimeTypes
{
    /// <summary>Plain text.</summary>
    public const string Plain = "text/plain";

    /// <summary>HTML.</summary>
    public const string Html = "text/html";

    /// <summary>Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>Whether content of this type is JSON: notebooks hold it as an object, not as a string.</summary>
    /// <param name="mimeType">For example <c>application/vnd.plotly.v1+json</c>.</param>
    public static bool IsJson(string mimeType) =>
        mimeType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        || mimeType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
}
