using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;

namespace LrNotebooks.Scripting;

/// <summary>What every cell can call without a prefix, under the names of .NET Interactive.</summary>
// The names are those that notebooks use.
#pragma warning disable IDE1006, CA1707, CA1708
public abstract class CellFunctions
{
    private protected CellFunctions()
    {
    }

    /// <summary>Shows a value through its formatters.</summary>
    /// <param name="value">Anything; null is shown as <c>null</c>. With a mime type, a string is taken as it is: for one that is JSON, JSON text.</param>
    /// <param name="mimeTypes">For example <c>text/markdown</c>; none means every one that the formatters know.</param>
    /// <returns>The display, which can be updated.</returns>
    public static LiveDisplay display(object? value, params string[] mimeTypes) => LiveDisplay.Show(value, mimeTypes);

    /// <summary>HTML content, for <c>display</c> or as the value of a cell.</summary>
    /// <param name="content">An HTML fragment, shown as it is.</param>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>HTML content, for <c>display</c> or as the value of a cell.</summary>
    /// <param name="content">An HTML fragment, shown as it is.</param>
    public static IHtmlContent html(string content) => new HtmlString(content);

    /// <summary>Runs a script in the page that shows the cell's output.</summary>
    /// <param name="scriptContent">The script.</param>
    public static void Javascript(string scriptContent) => display($"<script type=\"text/javascript\">{scriptContent}</script>", MimeTypes.Html);

    /// <summary>Adds a style sheet to the page that shows the cell's output.</summary>
    /// <param name="content">The style sheet.</param>
    public static void CSS(string content) => display($"<style>{content}</style>", MimeTypes.Html);

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

    /// <summary>Asks the user for a line of text.</summary>
    /// <param name="prompt">What to show beside the field.</param>
    /// <param name="typeHint">Not used: a line of text is what Jupyter can ask for.</param>
    public static Task<string?> GetInputAsync(string prompt = "", string typeHint = "text") =>
        Task.FromResult(CellScope.Here.Ask(prompt, isPassword: typeHint == "password"));

    /// <summary>Asks the user for a line of text that is not echoed.</summary>
    /// <param name="prompt">What to show beside the field.</param>
    public static Task<PasswordString> GetPasswordAsync(string prompt = "") => Task.FromResult(new PasswordString(password(prompt) ?? ""));
}
#pragma warning restore IDE1006, CA1707, CA1708

/// <summary><c>value.Display()</c>, as .NET Interactive offers it.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value through its formatters.</summary>
    /// <param name="value">Anything. With a mime type, a string is taken as it is.</param>
    /// <param name="mimeTypes">For example <c>text/html</c>; none means every one that the formatters know.</param>
    /// <returns>The display, which can be updated.</returns>
    // Preferred to the method of this name in the engine, whose result cannot be updated: the compiler takes a span before an array.
    public static LiveDisplay Display<T>(this T value, params ReadOnlySpan<string> mimeTypes) => LiveDisplay.Show(value, [.. mimeTypes]);
}
