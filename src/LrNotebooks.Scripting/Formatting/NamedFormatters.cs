using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace LrNotebooks.Scripting.Formatting;

/// <summary>
/// Formatters that a type names by an attribute called <c>TypeFormatterSourceAttribute</c>, in whichever assembly that is defined:
/// the convention of .NET Interactive, which needs no reference to the host. A formatter is an object with <c>string MimeType</c> and
/// <c>bool Format(object, TextWriter)</c>, which gives false for a value that it does not want; it too is known only by those names.
/// </summary>
internal static class NamedFormatters
{
    private const string AttributeName = "TypeFormatterSourceAttribute";

    private static readonly ConcurrentDictionary<Type, (string MimeType, Func<object, TextWriter, bool> Format)[]?> Known = [];

    /// <summary>Every mime type that the formatters of the value's type write; null when it has none, or none wants the value.</summary>
    /// <exception cref="InvalidOperationException">What the type names lacks a member.</exception>
    public static MimeBundle? Format(object? value)
    {
        if (value is null)
            return null;
        if (Known.GetOrAdd(value.GetType(), Find) is not { } formatters)
            return InteractiveFormatter.Format(value);
        var bundle = new MimeBundle();
        foreach (var (mimeType, format) in formatters)
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            if (format(value, writer))
                bundle.Add(mimeType, writer.ToString());
        }
        return bundle.Count > 0 ? bundle : null;
    }

    /// <summary>The formatters of a type; null when it names them to .NET Interactive's own formatting.</summary>
    private static (string MimeType, Func<object, TextWriter, bool> Format)[]? Find(Type type)
    {
        var attribute = type.GetInterfaces().Prepend(type)
            .SelectMany(candidate => candidate.GetCustomAttributes(inherit: true))
            .FirstOrDefault(candidate => candidate.GetType().Name == AttributeName);
        if (attribute?.GetType().GetProperty("FormatterSourceType")?.GetValue(attribute) is not Type sourceType)
            return [];
        if (attribute.GetType().Assembly.GetName().Name == InteractiveFormatter.AssemblyName)
            return null;
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
