using System.Collections;
using LrNotebooks.Scripting.Formatting;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>The value of a variable in one line. Of the user's code nothing runs but ToString, not for long, and without any output.</summary>
internal sealed class ValueText(SessionOptions options, SourceTexts sources)
{
    private const int MostCharacters = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>The line; a type's name where there is no text worth showing.</summary>
    public string Describe(object? value)
    {
        if (value is null)
            return "null";
        var type = value.GetType();
        if (IsPlain(type) || ElementOf(type) is { } element && IsPlain(element))
            return PlainText.Brief(value);
        var text = TypeFacts.HasOwnText(type) ? TextOf(value)
            : value is ICollection collection && type.Assembly == typeof(List<>).Assembly
                ? FormattableString.Invariant($"{TypeNames.Of(type)} ({collection.Count} items)") : null;
        return Line(string.IsNullOrWhiteSpace(text) ? TypeNames.Of(type) : text);
    }

    private static string Line(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim().Split('\n');
        var isCut = lines.Length > 1 || lines[0].Length > MostCharacters;
        return isCut ? string.Concat(lines[0].AsSpan(0, Math.Min(lines[0].Length, MostCharacters)), "...") : lines[0];
    }

    /// <summary>Whether the text of values is made by the framework alone.</summary>
    private static bool IsPlain(Type type) =>
        type.IsEnum || (type.Assembly == typeof(object).Assembly && !type.IsGenericType && !type.IsArray && TypeFacts.HasOwnText(type));

    private static Type? ElementOf(Type type) => type.IsSZArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>What ToString gives; null when it throws or takes too long.</summary>
    private string? TextOf(object value)
    {
        string? text = null;
        using var patience = new CancellationTokenSource(Patience);
        using var executor = new CellExecutor(Patience);
        var scope = new CellScope(new OutputList(), options with { Input = null }, new RuntimeErrors(sources), 0, patience.Token);
        var result = executor.Run(scope, () => Task.FromResult<object?>(null), _ => text = Quietly(value));
        return result.Status == CellStatus.Succeeded ? text : null;
    }

    /// <summary>What it throws nobody puts into words: its message is the user's code as well.</summary>
    private static string? Quietly(object value)
    {
        try
        {
            return value.ToString();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
