namespace LrNotebooks.Scripting.Submissions;

/// <summary>From a cell's text to something that can be run and stopped.</summary>
internal static class CellCompiler
{
    /// <summary>Compiles a cell against those before it.</summary>
    /// <exception cref="CompilationFailedException">It has errors; they have the positions of the text.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Submission Compile(
        SubmissionChain chain, string code, string document, CancellationToken cancellation, string? assembly = null)
    {
        var plain = chain.Next(code, document, stoppable: false, assembly);
        HostExits.Refuse(plain, cancellation);
        try
        {
            return Submission.Emit(chain.Next(code, document, stoppable: true, assembly), cancellation);
        }
        catch (CompilationFailedException)
        {
            // Stop points move columns, so the errors to show are those of the text as it was written.
            return Submission.Emit(plain, cancellation);
        }
    }
}
