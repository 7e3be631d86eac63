using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting;

/// <summary>From a cell's text to something that can be run and stopped.</summary>
internal static class CellCompiler
{
    /// <summary>Compiles a cell against those before it.</summary>
    /// <exception cref="CompilationFailedException">It has errors; they have the positions of the text.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Submission Compile(
        SubmissionChain chain, string code, string document, CancellationToken cancellation, string? assembly = null)
    {
        var plain = new Lazy<CSharpCompilation>(() => chain.Next(code, document, stoppable: false, assembly));
        // A second compilation takes as long as the first: only where there may be something to find, also in a file that is loaded.
        if (HostExits.MayBeIn(code) || code.Contains('#'))
            HostExits.Refuse(plain.Value, cancellation);
        try
        {
            return Submission.Emit(chain.Next(code, document, stoppable: true, assembly), cancellation);
        }
        catch (CompilationFailedException)
        {
            // Stop points move columns, so the errors to show are those of the text as it was written.
            return Submission.Emit(plain.Value, cancellation);
        }
    }
}
