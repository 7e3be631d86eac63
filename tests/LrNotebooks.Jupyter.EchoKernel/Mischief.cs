using LrNotebooks.Jupyter.Interpreters;

namespace LrNotebooks.Jupyter.EchoKernel;

/// <summary>What badly behaved cells do.</summary>
internal static class Mischief
{
    /// <summary>Prints many lines as fast as it can.</summary>
    public static void Flood(ICellOutput output, int lines, CancellationToken interrupt)
    {
        for (var i = 0; i < lines && !interrupt.IsCancellationRequested; i++)
            output.Write(StreamName.Stdout, $"line {i}\n");
    }

    /// <summary>Prints from a thread when the cell has ended already.</summary>
    public static void Late(ICellOutput output, int milliseconds) => new Thread(() =>
    {
        Thread.Sleep(milliseconds);
        output.Write(StreamName.Stdout, "late\n");
    })
    { IsBackground = true }.Start();

    /// <summary>Blocks so many threads of the pool that nothing else gets one.</summary>
    public static void Starve(int milliseconds)
    {
        ThreadPool.SetMaxThreads(Environment.ProcessorCount, Environment.ProcessorCount);
        for (var i = 0; i < 1000; i++)
            ThreadPool.QueueUserWorkItem(_ => Thread.Sleep(milliseconds));
        Thread.Sleep(milliseconds);
    }
}
