using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Notebooks;

/// <summary>The language of a cell as its metadata say it: .NET Interactive and VS Code write several languages into one notebook.</summary>
public static class CellLanguage
{
    private const string VsCodePrefix = "dotnet-interactive.";

    // What newer versions of VS Code call every cell and notebook.
    private const string AnyLanguage = "polyglot-notebook";

    // The last is the language of cells that hold magics alone.
    private static readonly string[] CSharp = ["csharp", "c#", "cs", ".net"];

    /// <summary>The language of a cell; null where nothing says it.</summary>
    /// <param name="metadata">The cell's, or those of an <c>execute_request</c>.</param>
    public static string? Of(JsonObject metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return Text(metadata, "polyglot_notebook", "kernelName") ?? Text(metadata, "dotnet_interactive", "language") ?? Text(metadata, "vscode", "languageId");
    }

    /// <summary>The language of a notebook's cells that do not say it themselves; null where nothing says it.</summary>
    /// <param name="metadata">The notebook's.</param>
    public static string? OfNotebook(JsonObject metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        var kernels = metadata["polyglot_notebook"] is JsonObject polyglot ? Text(polyglot, "kernelInfo", "defaultKernelName") : null;
        return kernels ?? Text(metadata, "kernelspec", "language") ?? Text(metadata, "language_info", "name");
    }

    /// <summary>The text of a cell as a session runs it: Markdown and the like are shown. Null where the language is another one.</summary>
    /// <param name="source">The cell's text; a magic on its first line has the last word.</param>
    /// <param name="language">What <see cref="Of"/> or <see cref="OfNotebook"/> says.</param>
    public static string? ToRun(string source, string? language)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (language is null || CSharp.Contains(language, StringComparer.OrdinalIgnoreCase))
            return source;
        if (MagicLine.Parse(source.TrimStart().Split('\n')[0])?.Known is { Takes: MagicText.Code or MagicText.Prose })
            return source;
        return new MagicLine(language, "").Known is { Takes: MagicText.Prose } prose ? $"#!{prose.Name}\n{source}" : null;
    }

    /// <summary>Says that a cell is not run.</summary>
    /// <param name="language">Its language.</param>
    public static StreamOutput Skipped(string language) =>
        new(StreamOutput.StandardError, $"This cell is {language} by its metadata. C# is the one language here, so it was not run.\n");

    private static string? Text(JsonObject metadata, string section, string name)
    {
        if ((metadata[section] as JsonObject)?[name] is not JsonValue value || !value.TryGetValue<string>(out var text))
            return null;
        text = text.Replace(VsCodePrefix, "", StringComparison.Ordinal);
        return text is "" or AnyLanguage ? null : text;
    }
}
