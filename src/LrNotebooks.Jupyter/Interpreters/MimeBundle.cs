using System.Text.Json.Nodes;

namespace LrNotebooks.Jupyter.Interpreters;

/// <summary>One thing in several forms, by mime type; the front end picks the richest that it knows.</summary>
/// <param name="Data">
/// Each form: a text (base64 for images), and for mime types that end in <c>json</c> the value itself rather than its text.
/// </param>
/// <param name="Metadata">About the forms, for instance an image's width, by mime type.</param>
public sealed record MimeBundle(JsonObject Data, JsonObject? Metadata = null)
{
    /// <summary>The mime type of plain text, which every bundle should have.</summary>
    public const string PlainText = "text/plain";

    /// <summary>A bundle of plain text.</summary>
    public static MimeBundle Text(string text) => new(new JsonObject { [PlainText] = text });
}
