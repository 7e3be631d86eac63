using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting;

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
    /// <exception cref="System.Text.Json.JsonException">The mime type is JSON and <paramref name="content"/> is not.</exception>
    public void Add(string mimeType, string content) => Add(mimeType, MimeTypes.IsJson(mimeType)
        ? JsonNode.Parse(content) ?? throw new System.Text.Json.JsonException($"{mimeType} content is null.")
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
