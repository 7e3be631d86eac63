namespace LrNotebooks.Scripting;

/// <summary>
/// Has the compiler's own code compiled, once in a process and in the background: most of a first cell's second goes there.
/// </summary>
internal static class WarmUp
{
    // The least that a cell can be: when a real one comes at once, it wants just this.
    private const string SmallCell = "1";

    // What a usual cell has: a query, a loop, a method, a record, an await.
    private const string Cell =
        """
        record Point(int X, double Y);
        double Half(int n) { if (n < 0) throw new ArgumentException("negative"); return n / 2.0; }
        var points = Enumerable.Range(0, 3).Select(n => new Point(n, Half(n))).ToList();
        foreach (var point in points)
            Console.WriteLine($"{point.X}: {point.Y:F2}");
        await Task.Yield();
        points
        """;

    private static int _started;
    private static volatile bool _ceased;

    /// <summary>Starts it, if nobody did.</summary>
    public static void Start()
    {
        if (Interlocked.Exchange(ref _started, 1) == 0)
            _ = Task.Run(RunAsync);
    }

    /// <summary>Ends it: a real cell has come, which should not have to share the processor.</summary>
    public static void Cease() => _ceased = true;

    private static async Task RunAsync()
    {
        await using var session = new Session(new SessionOptions(), isWarmUp: true);
        foreach (var cell in (string[])[SmallCell, Cell, "nothing", "Half(-1)"])
        {
            if (_ceased)
                return;
            await session.RunAsync(cell, new OutputList());
        }
    }
}
