using System.Globalization;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting;

/// <summary>What the compiler found, with the cell's own line numbers and the line in question.</summary>
internal static class CompilationErrors
{
    private const int Shown = 20;

    /// <summary>The error output of a cell that does not compile.</summary>
    /// <param name="cell">The document name of the cell itself, which its own errors need not repeat.</param>
    /// <param name="errors">At least one.</param>
    public static ErrorOutput From(string cell, IReadOnlyList<Diagnostic> errors)
    {
        var lines = errors.Take(Shown).SelectMany(error => Describe(cell, error)).ToList();
        if (errors.Count > Shown)
            lines.Add($"... and {errors.Count - Shown} more errors");
        return new ErrorOutput(ErrorOutput.CompilationError, Headline(cell, errors[0]), lines);
    }

    private static IEnumerable<string> Describe(string cell, Diagnostic error)
    {
        yield return Headline(cell, error);
        if (!error.Location.IsInSource)
            yield break;
        var span = error.Location.SourceSpan;
        var line = error.Location.SourceTree.GetText().Lines.GetLineFromPosition(span.Start);
        yield return $"    {line}";
        // Tabs stay tabs, so that the mark stands below its place however wide they are.
        var indent = string.Concat(line.ToString()[..(span.Start - line.Start)].Select(c => c == '\t' ? '\t' : ' '));
        yield return $"    {indent}{new string('^', Math.Max(1, Math.Min(span.End, line.End) - span.Start))}";
    }

    private static string Headline(string cell, Diagnostic error)
    {
        var text = $"error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
        if (!error.Location.IsInSource)
            return text;
        var position = error.Location.GetLineSpan();
        var place = $"({position.StartLinePosition.Line + 1},{position.StartLinePosition.Character + 1}): {text}";
        return position.Path == cell ? place : position.Path + place;
    }
}
