using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
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
        if (Tables.OfRecords(sequence) is { } table)
            bundle.Add(MimeTypes.Html, table);
        bundle.Add(MimeTypes.Plain, PlainText.Format(sequence));
        return bundle;
    }
}

/// <summary>
/// Formatters that a type names by an attribute called <c>TypeFormatterSourceAttribute</c>, in whichever assembly that is defined:
/// the convention of .NET Interactive, which needs no reference to the host. A formatter is an object with <c>string MimeType</c> and
/// <c>bool Format(object, TextWriter)</c>, which gives false for a value that it does not want; it too is known only by those names.
/// </summary>
internal static class NamedFormatters
{
    private const string AttributeName = "TypeFormatterSourceAttribute";

    private static readonly ConcurrentDictionary<Type, (string MimeType, Func<object, TextWriter, bool> Format)[]> Known = [];

    /// <summary>Every mime type that the formatters of the value's type write; null when it has none, or none wants the value.</summary>
    /// <exception cref="InvalidOperationException">What the type names lacks a member.</exception>
    public static MimeBundle? Format(object? value)
    {
        if (value is null || Known.GetOrAdd(value.GetType(), Find) is not { Length: > 0 } formatters)
            return null;
        var bundle = new MimeBundle();
        foreach (var (mimeType, format) in formatters)
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            if (format(value, writer))
                bundle.Add(mimeType, writer.ToString());
        }
        return bundle.Count > 0 ? bundle : null;
    }

    private static (string MimeType, Func<object, TextWriter, bool> Format)[] Find(Type type)
    {
        var attribute = type.GetInterfaces().Prepend(type)
            .SelectMany(candidate => candidate.GetCustomAttributes(inherit: true))
            .FirstOrDefault(candidate => candidate.GetType().Name == AttributeName);
        if (attribute?.GetType().GetProperty("FormatterSourceType")?.GetValue(attribute) is not Type sourceType)
            return [];
        var source = Activator.CreateInstance(sourceType)!;
        var formatters = sourceType.GetMethod("CreateTypeFormatters", Type.EmptyTypes)?.Invoke(source, null) as IEnumerable<object>
            ?? throw new InvalidOperationException($"{sourceType} has no method IEnumerable<object> CreateTypeFormatters().");
        return [.. formatters.Select(Bind)];
    }

    private static (string MimeType, Func<object, TextWriter, bool> Format) Bind(object formatter)
    {
        var type = formatter.GetType();
        InvalidOperationException Missing(string member) => new($"The formatter {type} has no member {member}.");
        return (
            type.GetProperty("MimeType")?.GetValue(formatter) as string ?? throw Missing("string MimeType { get; }"),
            type.GetMethod("Format", BindingFlags.Instance | BindingFlags.Public, [typeof(object), typeof(TextWriter)])
                ?.CreateDelegate<Func<object, TextWriter, bool>>(formatter) ?? throw Missing("bool Format(object, TextWriter)"));
    }
}
