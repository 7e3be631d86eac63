using System.Text;

namespace LrNotebooks.Scripting;

/// <summary>
/// Puts writers and a reader into <see cref="Console"/> that go to the cell whose code calls them, and to the real console for
/// everyone else.
/// </summary>
internal static class ConsoleRouting
{
    private static readonly Lock Gate = new();
    private static TextWriter? _out;
    private static TextWriter? _error;
    private static TextReader? _in;

    /// <summary>Installs the routing; again, if somebody replaced a stream since.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (Console.Out != _out)
            {
                Console.SetOut(new RoutedWriter(StreamOutput.StandardOut, Console.Out));
                _out = Console.Out;
            }
            if (Console.Error != _error)
            {
                Console.SetError(new RoutedWriter(StreamOutput.StandardError, Console.Error));
                _error = Console.Error;
            }
            if (Console.In != _in)
            {
                Console.SetIn(new RoutedReader(Console.In));
                _in = Console.In;
            }
        }
    }
}

/// <summary>Writes to the cell whose code calls it, else to the host's stream.</summary>
internal sealed class RoutedWriter(string name, TextWriter host) : TextWriter
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
        CellStop.Point();
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

/// <summary>Reads lines from the user of the cell whose code calls it, else from the host's stream.</summary>
internal sealed class RoutedReader(TextReader host) : TextReader
{
    /// <inheritdoc/>
    public override string? ReadLine() => CellScope.Current is { } cell ? cell.Ask("", isPassword: false) : host.ReadLine();

    /// <inheritdoc/>
    public override string ReadToEnd() =>
        CellScope.Current is null ? host.ReadToEnd() : throw new NotSupportedException("A cell reads its user's input by lines: Console.ReadLine().");

    /// <inheritdoc/>
    public override int Read() =>
        CellScope.Current is null ? host.Read() : throw new NotSupportedException("A cell reads its user's input by lines: Console.ReadLine().");

    /// <inheritdoc/>
    public override int Peek() => CellScope.Current is null ? host.Peek() : -1;
}
