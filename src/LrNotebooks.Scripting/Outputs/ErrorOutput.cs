namespace LrNotebooks.Scripting;

/// <summary>Why a cell failed. A cell emits at most one, and emits it last.</summary>
/// <param name="Name">
/// The exception's full type name, <see cref="CompilationError"/>, <see cref="Interrupted"/>, or what else the session found wrong.
/// </param>
/// <param name="Value">The message in one line or few.</param>
/// <param name="Traceback">The lines to show, message included; plain text without colour codes.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : CellOutput
{
    /// <summary>The <see cref="Name"/> of an error that the compiler found.</summary>
    public const string CompilationError = "CompilationError";

    /// <summary>The <see cref="Name"/> of a cell that was cancelled.</summary>
    public const string Interrupted = "Interrupted";
}
