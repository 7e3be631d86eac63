using System.Collections.Concurrent;
using System.Globalization;

namespace LrNotebooks.Scripting.Formatting;

/// <summary>
/// Formatters that a type names by an attribute called <c>TypeFormatterSourceAttribute</c>, in whichever assembly that is defined:
/// the convention of .NET Interactive, which needs no reference to the host.
/// </summary>
internal static class NamedFormatters
{
    private const string AttributeName = "TypeFormatterSourceAttribute";

    private static readonly ConcurrentDictionary<Type, NamedFormatter[]> Known = [];

    /// <summary>Every mime type that the formatters of the value's type write; null when it has none, or none wants the value.</summary>
    public static MimeBundle? Format(object? value)
    {
        if (value is null || Known.GetOrAdd(value.GetType(), Find) is not { Length: > 0 } formatters)
            return null;
        var bundle = new MimeBundle();
        foreach (var formatter in formatters)
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            if (formatter.Format(value, writer))
                bundle.Add(formatter.MimeType, writer.ToString());
        }
        return bundle.Count > 0 ? bundle : null;
    }

    private static NamedFormatter[] Find(Type type)
    {
        var attribute = type.GetInterfaces().Prepend(type)
            .SelectMany(candidate => candidate.GetCustomAttributes(inherit: true))
            .FirstOrDefault(candidate => candidate.GetType().Name == AttributeName);
        if (attribute?.GetType().GetProperty("FormatterSourceType")?.GetValue(attribute) is not Type sourceType)
            return [];
        var source = Activator.CreateInstance(sourceType)!;
        var formatters = sourceType.GetMethod("CreateTypeFormatters", Type.EmptyTypes)?.Invoke(source, null) as IEnumerable<object>
            ?? throw new InvalidOperationException($"{sourceType} has no method IEnumerable<object> CreateTypeFormatters().");
        return [.. formatters.Select(formatter => new NamedFormatter(formatter))];
    }
}
