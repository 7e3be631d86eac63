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
