namespace LrNotebooks.Scripting;

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
