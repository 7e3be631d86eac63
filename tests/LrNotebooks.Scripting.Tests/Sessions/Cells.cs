namespace LrNotebooks.Scripting.Tests.Sessions;

/// <summary>Runs cells as a host does, and gives back what they emitted.</summary>
internal static class Cells
{
    /// <summary>Runs a cell that may fail.</summary>
    public static async Task<Ran> Run(this Session session, string code, CancellationToken cancellation = default)
    {
        var sink = new OutputList();
        var result = await session.RunAsync(code, sink, cancellation);
        return new Ran(result, sink.Outputs);
    }

    /// <summary>Runs a cell, and cancels it some time after its code has begun.</summary>
    public static async Task<Ran> Cancel(this Session session, string code)
    {
        using var cancellation = new CancellationTokenSource();
        var sink = new StartedSignal();
        var running = session.RunAsync("Console.WriteLine(\"started\");\n" + code, sink, cancellation.Token);
        await sink.Started;
        await Task.Delay(100);
        running.IsCompleted.ShouldBeFalse();
        await cancellation.CancelAsync();
        return new Ran(await running, sink.Outputs);
    }

    /// <summary>Runs a cell that must succeed, and gives the plain text of its value; null if it has none.</summary>
    public static async Task<string?> Value(this Session session, string code)
    {
        var ran = await session.Run(code);
        ran.Error.ShouldBeNull(string.Join('\n', ran.Error?.Traceback ?? []));
        return ran.Value;
    }
}
