using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting;

/// <summary>A cell has errors that the compiler found.</summary>
internal sealed class CompilationFailedException(IReadOnlyList<Diagnostic> errors) : Exception("The cell does not compile.")
{
    /// <summary>The errors, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; } = [.. errors.OrderBy(error => error.Location.SourceSpan.Start)];
}
