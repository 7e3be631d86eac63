namespace LrNotebooks.Scripting;

/// <summary>Text that the cell printed.</summary>
/// <param name="Name"><see cref="StandardOut"/> or <see cref="StandardError"/>.</param>
/// <param name="Text">The text as it was written; lines end with <c>\n</c> on every platform.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput
{
    /// <summary>What <see cref="Console.Out"/> is called in a notebook.</summary>
    public const string StandardOut = "stdout";

    /// <summary>What <see cref="Console.Error"/> is called in a notebook.</summary>
    public const string StandardError = "stderr";
}
