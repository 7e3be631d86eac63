using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting;

/// <summary>A cell asks for something that the session cannot do. The message says what, in one line.</summary>
internal sealed class CellProblemException(string name, string message) : Exception(message)
{
    /// <summary>The error output that says so.</summary>
    public ErrorOutput ToOutput() => new(name, Message, [$"{name}: {Message}"]);
}

/// <summary>A cell has errors that the compiler found.</summary>
/// <param name="errors">At least one.</param>
internal sealed class CompilationFailedException(IEnumerable<Diagnostic> errors) : Exception("The cell does not compile.")
{
    private const int Shown = 20;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; } = [.. errors.OrderBy(error => error.Location.SourceSpan.Start)];

    /// <summary>The error output that lists them, with the cell's own line numbers and the lines in question.</summary>
    /// <param name="cell">The document name of the cell itself, which its own errors need not repeat.</param>
    /// <param name="sources">The lines as they were written: the compiler's may have more in them.</param>
    public ErrorOutput ToOutput(string cell, SourceTexts sources)
    {
        var lines = Errors.Take(Shown).SelectMany(error => Describe(cell, error, sources)).ToList();
        if (Errors.Count > Shown)
            lines.Add($"... and {Errors.Count - Shown} more errors");
        return new ErrorOutput(ErrorOutput.CompilationError, CellDiagnostics.Headline(cell, Errors[0]), lines);
    }

    private static IEnumerable<string> Describe(string cell, Diagnostic error, SourceTexts sources)
    {
        yield return CellDiagnostics.Headline(cell, error);
        if (!error.Location.IsInSource)
            yield break;
        var place = error.Location.GetLineSpan();
        var (start, end) = (place.StartLinePosition, place.EndLinePosition);
        var line = sources.Lines(place.Path, start.Line, start.Line) ?? error.Location.SourceTree.GetText().Lines[start.Line].ToString();
        yield return $"    {line}";
        // Tabs stay tabs, so that the mark stands below its place however wide they are.
        var column = Math.Min(start.Character, line.Length);
        var indent = string.Concat(line[..column].Select(c => c == '\t' ? '\t' : ' '));
        var last = end.Line == start.Line ? Math.Min(end.Character, line.Length) : line.Length;
        yield return $"    {indent}{new string('^', Math.Max(1, last - column))}";
    }
}
