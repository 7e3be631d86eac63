using System.Net;
using Microsoft.DotNet.Interactive.Formatting;

namespace LrNotebooks.Scripting.Formatting;

/// <summary>
/// .NET Interactive's own formatting, whose settings cells change through <see cref="Formatter"/>. They belong to the process, as there. It takes
/// its time to start, and nothing starts it but a value with parts, or a cell that names one of its types.
/// </summary>
internal static class InteractiveFormatter
{
    /// <summary>The simple name of the assembly that cells refer to.</summary>
    public const string AssemblyName = "Microsoft.DotNet.Interactive.Formatting";

    // A tree of six levels with twenty branches each would be 64 million rows.
    private const int MostCharacters = 1_000_000;

    private static readonly Lock Gate = new();
    private static readonly HashSet<Type> AsText = [typeof(Exception), typeof(Task), typeof(Delegate), typeof(Type)];
    private static bool _isAttached;

    /// <summary>Has the engine's displays shown as outputs of the cell that makes them: a cell is about to use the engine.</summary>
    public static void Attach()
    {
        lock (Gate)
        {
            if (!_isAttached)
                Formatter.SubscribeToDisplayedValues(LiveDisplay.Raised);
            _isAttached = true;
        }
        Prepare();
    }

    /// <summary>How many elements of a sequence a cell wants to see; null when it did not say.</summary>
    public static int? ListExpansionLimit => _isAttached && Formatter.ListExpansionLimit is var limit and not 20 ? limit : null;

    /// <summary>Whether a cell has registered a formatter for values of this type.</summary>
    public static bool HasFormatter(object value) => _isAttached && Formatters(value.GetType()).Any();

    /// <summary>Whether a cell has said in which mime types values of this type are to be shown.</summary>
    public static bool HasPreference(object value) => _isAttached
        && !Formatter.GetPreferredMimeTypesFor(value.GetType()).SequenceEqual([value is string ? MimeTypes.Plain : MimeTypes.Html]);

    /// <summary>The value in the mime types that are preferred for it, and as text.</summary>
    public static MimeBundle Format(object value)
    {
        Prepare();
        var type = value.GetType();
        var bundle = new MimeBundle();
        foreach (var mimeType in Formatter.GetPreferredMimeTypesFor(type))
            bundle.Add(mimeType, Write(value, mimeType, int.MaxValue));
        if (bundle.GetText(MimeTypes.Plain) is null)
            bundle.Add(MimeTypes.Plain, Formatters(type).Any(IsPlain) ? Write(value, MimeTypes.Plain, int.MaxValue) : bundle.GetText("text/csv") ?? PlainText.Format(value));
        return bundle;
    }

    /// <summary>The value as HTML: a tree of its members, a table of its elements; null where that fails, or is too much.</summary>
    public static string? TryHtml(object value) => TryFormat(value, MimeTypes.Html);

    /// <summary>The value in a mime type; null when the engine does not know it, or where that fails, or is too much.</summary>
    public static string? TryFormat(object? value, string mimeType)
    {
        Prepare();
        try
        {
            return Write(value, mimeType, MostCharacters);
        }
        catch (Exception) when (CellStop.MayCatch())
        {
            return null;
        }
    }

    /// <summary>The value in a mime type that the engine knows.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="mimeType">The mime type.</param>
    /// <param name="most">Characters.</param>
    /// <exception cref="EndlessException">It is more, or would never end.</exception>
    public static string Write(object? value, string mimeType, int most)
    {
        using var writer = new BoundedWriter(most);
        using (var context = new FormatContext(writer))
            value.FormatTo(context, mimeType);
        return writer.ToString();
    }

    /// <summary>Text as the engine shows it in HTML.</summary>
    public static string Preformatted(string text) => $"<div class=\"dni-plaintext\"><pre>{WebUtility.HtmlEncode(text)}</pre></div>";

    private static bool IsPlain(ITypeFormatter formatter) => formatter.MimeType == MimeTypes.Plain;

    /// <summary>What cells have registered for a type.</summary>
    private static IEnumerable<ITypeFormatter> Formatters(Type type) => Formatter.RegisteredFormatters(includeDefaults: false)
        .Where(formatter => TypeFacts.Is(type, formatter.Type) && formatter is not (TextFormatter or EndingFormatter));

    /// <summary>
    /// Has values that would only be shown as their inner workings, and a thrown exception among them, shown as text within others; and lists that
    /// contain themselves come to an end.
    /// </summary>
    private static void Prepare()
    {
        lock (Gate)
        {
            AsText.UnionWith(CellScope.Current?.Options.ShownAsText ?? []);
            // A cell may have reset the engine.
            var registered = Formatter.RegisteredFormatters(includeDefaults: false).ToList();
            foreach (var mimeType in EndingFormatter.All.Except(registered.OfType<EndingFormatter>().Select(formatter => formatter.MimeType)))
                Formatter.Register(new EndingFormatter(mimeType));
            foreach (var type in AsText.Except(registered.OfType<TextFormatter>().Select(formatter => formatter.Type)))
                Formatter.Register(new TextFormatter(type));
        }
    }

    private sealed class TextFormatter(Type type) : TypeFormatter<object>(type)
    {
        public override string MimeType => MimeTypes.Html;

        public override bool Format(object value, FormatContext context)
        {
            // What a cell registered for the type comes first, whichever was registered last.
            if (Formatters(value.GetType()).Any(formatter => formatter.MimeType == MimeType))
                return false;
            var text = value is Exception thrown ? PlainText.Failure(thrown)
                : NamedFormatters.Format(value)?.GetText(MimeTypes.Plain) ?? PlainText.Format(value);
            context.Writer.Write(Preformatted(text));
            return true;
        }
    }
}
