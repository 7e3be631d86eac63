using LrNotebooks.Scripting.Formatting;

namespace LrNotebooks.Scripting;

/// <summary>What every cell can call without a prefix, under the names of .NET Interactive.</summary>
// The names are those that notebooks use.
#pragma warning disable IDE1006, CA1707, CA1708
public static class CellFunctions
{
    /// <summary>Shows a value through its formatters.</summary>
    /// <param name="value">Anything; null is shown as <c>null</c>.</param>
    /// <returns>The display, which can be updated.</returns>
    public static DisplayedValue display(object? value) => DisplayedValue.Show(ValueFormatter.Format(value));

    /// <summary>Shows text as a mime type, unchanged.</summary>
    /// <param name="value">A string is taken as it is; another value is shown as its formatter for the mime type writes it.</param>
    /// <param name="mimeType">For example <c>text/markdown</c>; for a mime type that is JSON, JSON text.</param>
    /// <returns>The display, which can be updated.</returns>
    public static DisplayedValue display(object? value, string mimeType) => DisplayedValue.Show(ValueFormatter.Format(value, mimeType));

    /// <summary>HTML content, for <c>display</c> or as the value of a cell.</summary>
    /// <param name="content">An HTML fragment, shown as it is.</param>
    public static HtmlContent HTML(string content) => new(content);

    /// <summary>HTML content, for <c>display</c> or as the value of a cell.</summary>
    /// <param name="content">An HTML fragment, shown as it is.</param>
    public static HtmlContent html(string content) => new(content);

    /// <summary>Takes back what the cell showed so far.</summary>
    /// <param name="wait">True to keep it on screen until the next output arrives.</param>
    public static void clear_output(bool wait = false) => CellScope.EmitHere(new ClearOutput(wait));

    /// <summary>Asks the user for a line of text.</summary>
    /// <param name="prompt">What to show beside the field.</param>
    /// <returns>The line; null at the end of input.</returns>
    /// <exception cref="InvalidOperationException">The notebook runs where nobody can answer.</exception>
    public static string? input(string prompt = "") => CellScope.Here.Ask(prompt, isPassword: false);

    /// <summary>Asks the user for a line of text that is not echoed.</summary>
    /// <param name="prompt">What to show beside the field.</param>
    /// <returns>The line; null at the end of input.</returns>
    /// <exception cref="InvalidOperationException">The notebook runs where nobody can answer.</exception>
    public static string? password(string prompt = "Password: ") => CellScope.Here.Ask(prompt, isPassword: true);
}
#pragma warning restore IDE1006, CA1707, CA1708

/// <summary><c>value.Display()</c>, as .NET Interactive offers it.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value through its formatters.</summary>
    /// <param name="value">Anything.</param>
    /// <returns>The display, which can be updated.</returns>
    public static DisplayedValue Display(this object? value) => CellFunctions.display(value);

    /// <summary>Shows text as a mime type, unchanged.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">For example <c>text/markdown</c>.</param>
    /// <returns>The display, which can be updated.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType) => CellFunctions.display(value, mimeType);
}

/// <summary>Something on screen that can be replaced, also by a later cell.</summary>
public sealed class DisplayedValue
{
    private DisplayedValue(string displayId) => DisplayId = displayId;

    /// <summary>What front ends know the display by.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in the same place.</summary>
    /// <param name="value">Anything.</param>
    public void Update(object? value) =>
        CellScope.EmitHere(new DisplayOutput(ValueFormatter.Format(value), DisplayId: DisplayId, IsUpdate: true));

    /// <summary>Shows a bundle under a new id.</summary>
    internal static DisplayedValue Show(MimeBundle data)
    {
        var display = new DisplayedValue(Guid.NewGuid().ToString("n"));
        CellScope.EmitHere(new DisplayOutput(data, DisplayId: display.DisplayId));
        return display;
    }
}

/// <summary>An HTML fragment that is shown as HTML.</summary>
/// <param name="content">The fragment.</param>
public sealed class HtmlContent(string content)
{
    /// <summary>The fragment.</summary>
    public string Content { get; } = content;

    /// <inheritdoc/>
    public override string ToString() => Content;
}
