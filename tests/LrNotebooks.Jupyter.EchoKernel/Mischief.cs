using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter.EchoKernel;

/// <summary>What badly behaved cells do.</summary>
internal static class Mischief
{
    /// <summary>Prints many lines as fast as it can.</summary>
    public static void Flood(IOutputSink output, int lines, CancellationToken interrupt)
    {
        for (var i = 0; i < lines && !interrupt.IsCancellationRequested; i++)
            output.Write(new StreamOutput(StreamOutput.StandardOut, $"line {i}\n"));
    }

    /// <summary>Prints from a thread when the cell has ended already.</summary>
    public static void Late(IOutputSink output, int milliseconds) => new Thread(() =>
    {
        Thread.Sleep(milliseconds);
        output.Write(new StreamOutput(StreamOutput.StandardOut, "late\n"));
    })
    { IsBackground = true }.Start();

    /// <summary>Asks the user from a thread when the cell has ended already.</summary>
    public static void LateInput(IOutputSink output, IFrontEnd frontEnd, int milliseconds) => new Thread(() =>
    {
        Thread.Sleep(milliseconds);
        try
        {
            frontEnd.ReadLine("too late? ");
        }
        catch (OperationCanceledException)
        {
            output.Write(new StreamOutput(StreamOutput.StandardOut, "refused\n"));
        }
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
