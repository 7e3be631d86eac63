using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting.Formatting;

/// <summary>Values as text, much as a C# prompt shows them.</summary>
internal static class PlainText
{
    /// <summary>How many elements of a sequence are shown within another.</summary>
    public const int MostInner = 20;

    private const int MostDepth = 5, BriefLength = 60, BriefElements = 5, MostOuter = 100;

    /// <summary>How many elements of a sequence are shown.</summary>
    public static int MostElements => InteractiveFormatter.ListExpansionLimit ?? MostOuter;

    /// <summary>The text of a value; a string is its own text.</summary>
    public static string Format(object? value) => value switch
    {
        string or char => value.ToString()!,
        Exception exception when CellScope.Current is { } cell => Guarded(() => string.Join('\n', cell.Errors.Describe(exception))),
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
    public static string Format(Sequence sequence) => sequence.Format(item => Inner(item, MostInner, 1));

    /// <summary>
    /// Whether a line of text says it all: numbers, words, tuples, whatever of the framework has a text of its own, and what has no parts to show.
    /// </summary>
    public static bool IsPlain(object? value) => value switch
    {
        null or string or IFormattable or Type or Exception or Task or Delegate or JsonNode or ITuple or Array { Rank: > 1 } => true,
        JsonElement or JsonDocument => false,
        IEnumerable => false,
        _ => TypeFacts.Members(value.GetType()).Count == 0 || (TypeFacts.IsFramework(value.GetType()) && TypeFacts.HasOwnText(value.GetType())),
    };

    /// <summary>What stands in the place of something that throws when it is asked for.</summary>
    public static string Failure(Exception thrown)
    {
        var cause = thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
        var name = $"!{TypeNames.Of(cause.GetType())}";
        try
        {
            return $"{name}: {cause.Message}";
        }
        catch (Exception) when (CellStop.MayCatch())
        {
            return name;
        }
    }

    private static string Inner(object? value, int most, int depth) => Guarded(() => Unguarded(value, most, depth));

    /// <summary>To show a value is not to compute it: what throws shows as that, and the rest is there.</summary>
    private static string Guarded(Func<string> text)
    {
        try
        {
            return text();
        }
        catch (Exception e) when (CellStop.MayCatch())
        {
            return Failure(e);
        }
    }

    private static string Unguarded(object? value, int most, int depth) => value switch
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
        Array { Rank: > 1 } array => Grid(array, most, depth + 1),
        _ when EntryOf(value) is { } entry => $"[{Inner(entry.Key, MostInner, depth + 1)}] = {Inner(entry.Value, MostInner, depth + 1)}",
        _ when TypeFacts.HasOwnText(value.GetType()) => value.ToString() ?? "",
        IEnumerable items => Sequence.Read(items, most).Format(item => Inner(item, MostInner, depth + 1)),
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

    /// <summary>For example <c>int[2,2] { { 1, 2 }, { 3, 4 } }</c>; long dimensions are cut.</summary>
    private static string Grid(Array array, int most, int depth)
    {
        string Part(int[] prefix)
        {
            if (prefix.Length == array.Rank)
                return Inner(array.GetValue(prefix), MostInner, depth);
            var (first, length) = (array.GetLowerBound(prefix.Length), array.GetLength(prefix.Length));
            var parts = Enumerable.Range(first, Math.Min(length, most)).Select(index => Part([.. prefix, index])).ToList();
            if (length > most)
                parts.Add($"... ({length - most} more)");
            return parts.Count == 0 ? "{ }" : $"{{ {string.Join(", ", parts)} }}";
        }
        var lengths = Enumerable.Range(0, array.Rank).Select(array.GetLength);
        return $"{TypeNames.Of(array.GetType().GetElementType()!)}[{string.Join(",", lengths)}] {Part([])}";
    }

    private static string Members(object value, int depth)
    {
        var members = TypeFacts.Members(value.GetType()).Select(member => $"{member.Name} = {Guarded(() => Inner(member.Read(value), MostInner, depth + 1))}").ToList();
        return TypeNames.Of(value.GetType()) + (members.Count == 0 ? "" : $" {{ {string.Join(", ", members)} }}");
    }
}

/// <summary>The beginning of something that can be enumerated, read once: it may be endless, or costly.</summary>
/// <param name="TypeName">The type with its length where it is known: <c>int[3]</c>, <c>List&lt;int&gt;(3)</c>, <c>IEnumerable&lt;int&gt;</c>.</param>
/// <param name="Items">The first elements.</param>
/// <param name="More">What to say of the rest: empty when there is none.</param>
internal sealed record Sequence(string TypeName, IReadOnlyList<object?> Items, string More)
{
    private const int LineLength = 120;

    /// <summary>Whether it must not be read again, as it may be costly, or count: a query, an iterator.</summary>
    public bool IsQuery { get; private init; }

    private object? Next { get; init; }

    /// <summary>Reads at most <paramref name="most"/> elements, and one to know whether there are more.</summary>
    public static Sequence Read(IEnumerable source, int most)
    {
        var items = new List<object?>();
        int? count = null;
        Exception? failure = null;
        try
        {
            foreach (var item in source)
            {
                items.Add(item);
                if (items.Count > most)
                    break;
            }
            count = CountOf(source);
        }
        catch (Exception e) when (CellStop.MayCatch())
        {
            failure = e;
        }
        var name = NameOf(source, count);
        var isQuery = count is null;
        if (items.Count <= most)
            return new Sequence(name, items, failure is null ? "" : PlainText.Failure(failure)) { IsQuery = isQuery, Next = failure };
        return new Sequence(name, items[..most], count is null ? "..." : $"... ({count - most} more)") { IsQuery = isQuery, Next = items[most] };
    }

    /// <summary>What was read, as a query: the elements, and behind them the next one, or the exception that took its place.</summary>
    public IEnumerable<object?> Again()
    {
        foreach (var item in Items)
            yield return item;
        if (More.Length > 0)
            yield return Next;
    }

    /// <summary>
    /// The text, for example <c>int[3] { 1, 2, 3 }</c>: on one line, or one element a line where that is easier to read.
    /// </summary>
    public string Format(Func<object?, string> element)
    {
        var parts = Items.Select(element).ToList();
        if (More.Length > 0)
            parts.Add(More);
        if (parts.Count == 0)
            return TypeName + " { }";
        var line = $"{TypeName} {{ {string.Join(", ", parts)} }}";
        var isComposite = Items.Any(item => item is not (null or string or ValueType or Type));
        if (line.Length <= LineLength || !(isComposite || parts.Any(part => part.Length > LineLength / 2)))
            return line;
        return $"{TypeName} {{\n{string.Join(",\n", parts.Select(part => "  " + part.ReplaceLineEndings("\n  ")))}\n}}";
    }

    private static string NameOf(IEnumerable source, int? count)
    {
        var type = source.GetType();
        if (type.IsArray)
            return $"{TypeNames.Of(type.GetElementType()!)}[{count}]";
        var shown = (type.IsVisible && !type.Name.StartsWith('<')) || typeof(ICollection).IsAssignableFrom(type) ? type
            : type.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>)) ?? typeof(IEnumerable);
        return TypeNames.Of(shown) + (count is null ? "" : $"({count})");
    }

    private static int? CountOf(IEnumerable source)
    {
        if (source is ICollection collection)
            return collection.Count;
        // HashSet<T> and others have a count only through their generic interfaces.
        return source.GetType().GetInterfaces()
            .Where(one => one.IsGenericType && one.GetGenericTypeDefinition() is var open
                && (open == typeof(ICollection<>) || open == typeof(IReadOnlyCollection<>)))
            .Select(one => one.GetProperty("Count", BindingFlags.Instance | BindingFlags.Public)?.GetValue(source))
            .OfType<int>()
            .Cast<int?>()
            .FirstOrDefault();
    }
}
