namespace LrNotebooks.Scripting.Tests.Sessions;

/// <summary>Cells run, and stop, while every thread of the pool is taken and many more are wanted.</summary>
public sealed class BusyThreadPoolTests : SessionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Cells_run_and_stop()
    {
        await Session.Value("var x = 1;");
        using var release = new ManualResetEventSlim();
        var busy = Enumerable.Range(0, 200).Select(n => Task.Run(release.Wait)).ToList();
#pragma warning disable xUnit1031 // To go on after an await would need a thread of the pool.
        var ran = Session.RunAsync("x = 2;", new OutputList(), CancellationToken.None).Wait(Patience);
        using var stop = new CancellationTokenSource();
        var sink = new OutputList();
        var endless = Session.RunAsync("Console.WriteLine(1); while (true);", sink, stop.Token);
        var started = SpinWait.SpinUntil(() => sink.Outputs.Count > 0, Patience);
        stop.Cancel();
        var stopped = endless.Wait(Patience);
#pragma warning restore xUnit1031
        release.Set();
        await Task.WhenAll(busy);
        (ran, started, stopped).ShouldBe((true, true, true));
    }
}
