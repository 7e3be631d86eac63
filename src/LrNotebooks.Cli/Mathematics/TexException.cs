namespace LrNotebooks.Cli.Html;

/// <summary>A formula uses something that <see cref="TexParser"/> does not know.</summary>
/// <param name="message">What it met.</param>
internal sealed class TexException(string message) : Exception(message);
