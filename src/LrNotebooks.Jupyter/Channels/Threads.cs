namespace LrNotebooks.Jupyter.Channels;

/// <summary>Threads outside the pool: user code may exhaust the pool, and the kernel must answer all the same.</summary>
internal static class Threads
{
    private const int SmallStack = 256 * 1024;

    /// <summary>Starts a background thread.</summary>
    public static Thread Start(string name, Action body, int stackSize = SmallStack)
    {
        var thread = new Thread(() => body(), stackSize) { Name = name, IsBackground = true };
        thread.Start();
        return thread;
    }
}
