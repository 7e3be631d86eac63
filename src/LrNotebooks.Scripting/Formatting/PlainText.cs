using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting.Formatting;

/// <summary>Values as text, much as a C# prompt shows them.</summary>
internal static class PlainText
{
    /// <summary>How many elements of a sequence are shown, and of a sequence within one.</summary>
    public const int MostElements = 100, MostInner = 20;

    private const int MostDepth = 5, BriefLength = 60, BriefElements = 5;

    /// <summary>The text of a value; a string is its own text.</summary>
    public static string Format(object? value) => value switch
    {
        string or char => value.ToString()!,
        Exception exception when CellScope.Current is { } cell => string.Join('\n', cell.Errors.Describe(exception)),
        _ => Inner(value, MostElements, 0),
    };

    /// <summary>One short line.</summary>
    public static string Brief(object? value)
    {
        // A query is not run only to be listed.
        var text = value is IEnumerable and not (string or ICollection) && !TypeFacts.HasOwnText(value.GetType())
            ? TypeNames.Of(value.GetType()) : Inner(value, BriefElements, 0);
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= BriefLength ? line : string.Concat(line.AsSpan(0, BriefLength - 3), "...");
    }

    /// <summary>The beginning of a sequence.</summary>
    public static string Format(Sequence sequence) => SequenceText.Format(sequence, item => Inner(item, MostInner, 1));

    private static string Inner(object? value, int most, int depth) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        char character => SymbolDisplay.FormatLiteral(character, quote: true),
        Type type => TypeNames.Of(type),
        Exception exception => $"{exception.GetType().FullName}: {exception.Message}",
        JsonNode json => json.ToString(),
        Task task => $"{TypeNames.Of(task.GetType())} ({task.Status})",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => Inner(tuple[index], most, depth)))})",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ when depth >= MostDepth => "...",
        Array { Rank: > 1 } array => GridText.Format(array, most, item => Inner(item, MostInner, depth + 1)),
        _ when EntryOf(value) is { } entry => $"[{Inner(entry.Key, MostInner, depth + 1)}] = {Inner(entry.Value, MostInner, depth + 1)}",
        _ when TypeFacts.HasOwnText(value.GetType()) => value.ToString() ?? "",
        IEnumerable items => SequenceText.Format(Sequence.Read(items, most), item => Inner(item, MostInner, depth + 1)),
        _ when TypeFacts.IsFromCell(value.GetType()) => Members(value, depth),
        _ => TypeNames.Of(value.GetType()),
    };

    private static (object? Key, object? Value)? EntryOf(object value)
    {
        if (value is DictionaryEntry entry)
            return (entry.Key, entry.Value);
        var type = value.GetType();
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? (type.GetProperty("Key")!.GetValue(value), type.GetProperty("Value")!.GetValue(value)) : null;
    }

    private static string Members(object value, int depth)
    {
        var members = TypeFacts.Members(value.GetType()).Select(member => $"{member.Name} = {Inner(member.Read(value), MostInner, depth + 1)}").ToList();
        return TypeNames.Of(value.GetType()) + (members.Count == 0 ? "" : $" {{ {string.Join(", ", members)} }}");
    }
}
