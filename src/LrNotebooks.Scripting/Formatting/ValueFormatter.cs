using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Formatting;

/// <summary>From a value to what a notebook shows of it.</summary>
internal static class ValueFormatter
{
    /// <summary>The value in every mime type that its formatters know.</summary>
    public static MimeBundle Format(object? value)
    {
        if (value is not null && CellScope.Current?.Options.ShownAs is { } shownAs)
            value = shownAs(value) ?? value;
        if (NamedFormatters.Format(value) is { } bundle)
            return bundle;
        if (value is HtmlContent html)
            return new MimeBundle { { MimeTypes.Html, html.Content }, { MimeTypes.Plain, html.Content } };
        if (value is IEnumerable items and not (string or JsonNode or Array { Rank: > 1 }) && !TypeFacts.HasOwnText(value.GetType()))
            return FormatSequence(Sequence.Read(items, PlainText.MostElements));
        return MimeBundle.Of(MimeTypes.Plain, PlainText.Format(value));
    }

    /// <summary>The value in one mime type.</summary>
    public static MimeBundle Format(object? value, string mimeType)
    {
        if (value is string text)
            return MimeBundle.Of(mimeType, text);
        if (Format(value).TryGet(mimeType, out var content))
            return new MimeBundle { { mimeType, content.DeepClone() } };
        return MimeBundle.Of(mimeType, MimeTypes.IsJson(mimeType) ? JsonSerializer.Serialize(value) : PlainText.Format(value));
    }

    private static MimeBundle FormatSequence(Sequence sequence)
    {
        var bundle = new MimeBundle();
        if (RecordTable.Format(sequence) is { } table)
            bundle.Add(MimeTypes.Html, table);
        bundle.Add(MimeTypes.Plain, PlainText.Format(sequence));
        return bundle;
    }
}
