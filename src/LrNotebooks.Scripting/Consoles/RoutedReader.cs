namespace LrNotebooks.Scripting;

/// <summary>Reads lines from the user of the cell whose code calls it, else from the host's stream.</summary>
internal sealed class RoutedReader(TextReader host) : TextReader
{
    /// <inheritdoc/>
    public override string? ReadLine() => CellScope.Current is { } cell ? CellInput.Ask(cell, "", isPassword: false) : host.ReadLine();

    /// <inheritdoc/>
    public override string ReadToEnd() =>
        CellScope.Current is null ? host.ReadToEnd() : throw new NotSupportedException("A cell reads its user's input by lines: Console.ReadLine().");

    /// <inheritdoc/>
    public override int Read() =>
        CellScope.Current is null ? host.Read() : throw new NotSupportedException("A cell reads its user's input by lines: Console.ReadLine().");

    /// <inheritdoc/>
    public override int Peek() => CellScope.Current is null ? host.Peek() : -1;
}
