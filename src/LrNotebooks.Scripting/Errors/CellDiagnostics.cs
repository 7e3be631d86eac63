using System.Globalization;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting;

/// <summary>What the compiler says of a cell, in words that fit one.</summary>
internal static class CellDiagnostics
{
    // Something obsolete, and #warning.
    private static readonly string[] Shown = ["CS0612", "CS0618", "CS1030"];

    // The compiler speaks of scripts; what to write instead it does not say.
    private static readonly Dictionary<string, string> Hints = new()
    {
        ["CS7021"] = "A cell needs none: write what is in it without, and all later cells see it.",
        ["CS9283"] = "In a cell, write extension methods: static class C { public static int M(this string s) => s.Length; }",
    };

    /// <summary>An error of the session's own.</summary>
    public static Diagnostic Error(string id, string message, Location location) => Diagnostic.Create(
        id, "Notebook", message, DiagnosticSeverity.Error, DiagnosticSeverity.Error, isEnabledByDefault: true, warningLevel: 0, location: location);

    /// <summary>The warnings that an author of a notebook wants to see, each message once.</summary>
    public static IReadOnlyList<Diagnostic> WarningsToShow(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && !diagnostic.IsSuppressed && Shown.Contains(diagnostic.Id))
            .OrderBy(warning => warning.Location.SourceSpan.Start)
            .DistinctBy(Text),
    ];

    /// <summary>A line for each.</summary>
    /// <param name="diagnostics">What to show.</param>
    /// <param name="cell">The document name of the cell itself.</param>
    public static string Lines(IEnumerable<Diagnostic> diagnostics, string cell) =>
        string.Concat(diagnostics.Select(diagnostic => Headline(cell, diagnostic) + "\n"));

    /// <summary>Where it is and what it says.</summary>
    /// <param name="cell">The document name of the cell itself, which its own diagnostics need not repeat.</param>
    /// <param name="diagnostic">What to show.</param>
    public static string Headline(string cell, Diagnostic diagnostic)
    {
        if (!diagnostic.Location.IsInSource)
            return Text(diagnostic);
        var position = diagnostic.Location.GetLineSpan();
        var place = $"({position.StartLinePosition.Line + 1},{position.StartLinePosition.Character + 1}): {Text(diagnostic)}";
        return position.Path == cell ? place : position.Path + place;
    }

    private static string Text(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        // Of a list in brackets, as the last line, the author wrote no more than that.
        if (diagnostic.Id == "CS0411" && message.Contains(nameof(CellArray), StringComparison.Ordinal))
            message = "The elements of the list have no type in common: write new object[] { … }";
        if (diagnostic.Id == "CS0246" && message.Contains("'Newtonsoft'", StringComparison.Ordinal))
            message += ". .NET Interactive brings it along; here, write #r \"nuget: Newtonsoft.Json\" first";
        var text = $"{(diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning")} {diagnostic.Id}: {message}";
        return Hints.TryGetValue(diagnostic.Id, out var hint) ? $"{text.TrimEnd('.')}. {hint}" : text;
    }
}
