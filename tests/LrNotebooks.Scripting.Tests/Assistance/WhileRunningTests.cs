using LrNotebooks.Scripting.Tests.Sessions;

namespace LrNotebooks.Scripting.Tests.Assistance;

public sealed class WhileRunningTests : SessionTests
{
    [Fact]
    public async Task Help_comes_while_a_cell_runs()
    {
        await Session.Value("var rate = 0.5;");
        using var stop = new CancellationTokenSource();
        var sink = new StartedSignal();
        var running = Session.RunAsync("var running = 1; Console.WriteLine(1); rate = 0.25; while (true) running++;", sink, stop.Token);
        await sink.Started;

        (await Session.Offers("rat¦")).ShouldBe(["rate"]);
        (await Session.Offers("runni¦")).ShouldBe(["running"]);
        (await Session.Help("ra¦te"))!.ShouldStartWith("double rate = 0.");
        running.IsCompleted.ShouldBeFalse();

        await stop.CancelAsync();
        await running;
        (await Session.Help("ra¦te")).ShouldBe("double rate = 0.25");
    }

    [Fact]
    public async Task Help_comes_while_the_thread_pool_is_busy()
    {
        await Session.Value("var waiting = 1;");
        using var release = new ManualResetEventSlim();
        var busy = Enumerable.Range(0, 200).Select(n => Task.Run(release.Wait)).ToList();
#pragma warning disable xUnit1031 // To go on after an await would need a thread of the pool.
        var answered = Session.CompleteAsync("Wai", 3).Wait(TimeSpan.FromSeconds(10));
#pragma warning restore xUnit1031
        release.Set();
        await Task.WhenAll(busy);
        answered.ShouldBeTrue();
    }

    [Fact]
    public async Task Many_ask_at_once()
    {
        await Session.Value("var rate = 0.5;");
        var asked = Enumerable.Range(0, 8).Select(n => Session.Offers($"var x{n} = {n}; rat¦")).ToList();
        var ran = Session.Value("var later = 1; rate + later");
        (await Task.WhenAll(asked)).ShouldAllBe(offers => offers.SequenceEqual(new[] { "rate" }));
        (await ran).ShouldBe("1.5");
    }

    [Fact]
    public async Task Nobody_has_to_wait_for_an_answer() =>
        await Should.ThrowAsync<OperationCanceledException>(() => Session.CompleteAsync("Conso", 5, new CancellationToken(canceled: true)));
}
