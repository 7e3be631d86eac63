using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;

namespace LrNotebooks.Scripting.Formatting;

/// <summary>From a value to what a notebook shows of it.</summary>
internal static class ValueFormatter
{
    /// <summary>The value in every mime type that its formatters know.</summary>
    public static MimeBundle Format(object? value)
    {
        if (value is null)
            return MimeBundle.Of(MimeTypes.Plain, PlainText.Format((object?)null));
        if (CellScope.Current?.Options.ShownAs is { } shownAs)
            value = shownAs(value) ?? value;
        if (InteractiveFormatter.HasFormatter(value))
            return InteractiveFormatter.Format(value);
        // The engine takes what a type's attribute prefers for a preference, and would show that alone.
        if (NamedFormatters.Format(value) is { } bundle)
            return bundle;
        if (InteractiveFormatter.HasPreference(value))
            return InteractiveFormatter.Format(value);
        if (value is IHtmlContent content)
            return FormatHtml(content);
        if (value is IEnumerable items && !PlainText.IsPlain(value) && !TypeFacts.HasOwnText(value.GetType()))
            return FormatSequence(items, Sequence.Read(items, PlainText.MostElements));
        return Bundle(PlainText.IsPlain(value) ? null : InteractiveFormatter.TryHtml(value), PlainText.Format(value));
    }

    /// <summary>The value in some mime types.</summary>
    /// <param name="value">A string is taken as it is.</param>
    /// <param name="mimeTypes">None means every one that its formatters know.</param>
    public static MimeBundle Format(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        if (mimeTypes.Count == 0)
            return Format(value);
        var known = value is string ? null : Format(value);
        var bundle = new MimeBundle();
        foreach (var mimeType in mimeTypes)
        {
            if (value is string text)
                bundle.Add(mimeType, text);
            else if (known!.TryGet(mimeType, out var content))
                bundle.Add(mimeType, content.DeepClone());
            else
                bundle.Add(mimeType, InteractiveFormatter.TryFormat(value, mimeType)
                    ?? (MimeTypes.IsJson(mimeType) ? JsonSerializer.Serialize(value) : PlainText.Format(value)));
        }
        return bundle;
    }

    private static MimeBundle FormatHtml(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        var html = writer.ToString();
        return Bundle(html, html);
    }

    /// <summary>Numbers and words are a line of text; whatever has parts is a table, where each can be opened.</summary>
    private static MimeBundle FormatSequence(IEnumerable items, Sequence sequence)
    {
        var html = TypeFacts.IsDictionary(items.GetType()) || !sequence.Items.All(PlainText.IsPlain)
            ? Tables.OfRecords(sequence) ?? InteractiveFormatter.TryHtml(sequence.IsQuery ? sequence.Again() : items) : null;
        return Bundle(html, PlainText.Format(sequence));
    }

    private static MimeBundle Bundle(string? html, string plain)
    {
        var bundle = new MimeBundle();
        if (html is not null)
            bundle.Add(MimeTypes.Html, html);
        bundle.Add(MimeTypes.Plain, plain);
        return bundle;
    }
}
