using System.Globalization;
using System.Text;

namespace LrNotebooks.Scripting;

/// <summary>Writes to the cell whose code calls it, else to the host's stream.</summary>
internal sealed class RoutedWriter(string name, TextWriter host) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (CellScope.Current is not { } cell)
        {
            host.Write(value);
            return;
        }
        // A library that prints its progress can be stopped by that.
        StopPoint.Pass();
        if (!string.IsNullOrEmpty(value))
            cell.Emit(new StreamOutput(name, value));
    }

    /// <inheritdoc/>
    public override void WriteLine() => Write(CellScope.Current is null ? host.NewLine : "\n");

    /// <inheritdoc/>
    public override void WriteLine(ReadOnlySpan<char> buffer) => WriteLine(buffer.ToString());

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        // One output a line, so that lines of several threads do not mix.
        if (CellScope.Current is null)
            host.WriteLine(value);
        else
            Write(value + "\n");
    }

    /// <inheritdoc/>
    public override void Flush() => host.Flush();
}
