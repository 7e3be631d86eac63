using System.Globalization;
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

    // In the order of the text.
    private readonly IReadOnlyList<Diagnostic> _errors = [.. errors.OrderBy(error => error.Location.SourceSpan.Start)];

    /// <summary>The error output that lists them, with the cell's own line numbers and the lines in question.</summary>
    /// <param name="cell">The document name of the cell itself, which its own errors need not repeat.</param>
    public ErrorOutput ToOutput(string cell)
    {
        var lines = _errors.Take(Shown).SelectMany(error => Describe(cell, error)).ToList();
        if (_errors.Count > Shown)
            lines.Add($"... and {_errors.Count - Shown} more errors");
        return new ErrorOutput(ErrorOutput.CompilationError, Headline(cell, _errors[0]), lines);
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
