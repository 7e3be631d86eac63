using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;

namespace LrNotebooks.Scripting.Formatting;

/// <summary>
/// Stands before the engine's own formatters, which follow a list that contains itself until the stack is full. Where the engine brings a writer of its
/// own (a cell calls <c>ToDisplayString</c>; a tree has the summary of an object), the value is written to one that ends.
/// </summary>
internal sealed class EndingFormatter(string mimeType) : TypeFormatter<object>(typeof(object))
{
    /// <summary>The mime types in which the engine follows lists.</summary>
    public static readonly IReadOnlyList<string> All = [MimeTypes.Html, MimeTypes.Plain, PlainTextSummaryFormatter.MimeType];

    // By the number of formatters that cells have registered: the engine finds anew what serves a type when there is another.
    private readonly ConcurrentDictionary<(Type Type, int Registered), ITypeFormatter[]> _others = [];

    /// <inheritdoc/>
    public override string MimeType => mimeType;

    /// <inheritdoc/>
    public override bool Format(object value, FormatContext context)
    {
        if (context.Writer is BoundedWriter || PlainText.IsPlain(value))
            return Others(value?.GetType() ?? typeof(object)).Any(other => other.Format(value, context));
        string text;
        try
        {
            text = InteractiveFormatter.Write(value, mimeType, int.MaxValue);
        }
        catch (Exception e) when (e.GetBaseException() is EndlessException)
        {
            text = PlainText.Format(value);
            if (mimeType == MimeTypes.Html)
                text = InteractiveFormatter.Preformatted(text);
        }
        context.Writer.Write(text);
        return true;
    }

    /// <summary>What the engine would ask in place of this: what cells registered, then its own, the most special first.</summary>
    private ITypeFormatter[] Others(Type type)
    {
        var registered = Formatter.RegisteredFormatters(includeDefaults: false).ToList();
        return _others.GetOrAdd((type, registered.Count), _ =>
        {
            // Has the engine read the attributes of the type, which name formatters.
            Formatter.GetPreferredMimeTypesFor(type);
            var relevant = Formatter.RegisteredFormatters()
                .Where(other => other.MimeType == mimeType && other is not EndingFormatter && TypeFacts.Is(type, other.Type)).ToList();
            return
            [
                .. relevant.OrderByDescending(registered.Contains)
                    .ThenByDescending(one => relevant.Count(other => TypeFacts.Is(one.Type, other.Type))),
            ];
        });
    }
}

/// <summary>Ends the engine where it would not end.</summary>
internal sealed class BoundedWriter(int most) : StringWriter(CultureInfo.InvariantCulture)
{
    private const int MostLists = 50;

    private int _lists;

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        CellStop.Point();
        _lists += value switch { "[ " => 1, " ]" => -1, _ => 0 };
        if (_lists > MostLists || GetStringBuilder().Length > most)
            throw new EndlessException($"More than {MostLists} lists are within one another, or more than {most} characters to show.");
        base.Write(value);
    }
}

/// <summary>What is to be shown has no end, or too late a one.</summary>
#pragma warning disable CA1032 // It is thrown in one place.
internal sealed class EndlessException(string message) : InvalidOperationException(message);
#pragma warning restore CA1032
