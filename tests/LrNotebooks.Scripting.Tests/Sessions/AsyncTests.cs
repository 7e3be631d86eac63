namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class AsyncTests : SessionTests
{
    [Fact]
    public async Task Waiting_for_a_task_of_the_cell_does_not_lock_up()
    {
        await Session.Value("async Task<int> Later(int n) { await Task.Delay(5); await Task.Yield(); return n; }");
        (await Session.Value("Later(2).Result + Later(3).GetAwaiter().GetResult()")).ShouldBe("5");
    }

    [Fact]
    public async Task A_task_whose_continuation_was_posted_before_the_wait_completes()
    {
        await Session.Value("async Task<int> Later(int n) { await Task.Delay(5); return n; }");
        (await Session.Value("var t = Later(4); System.Threading.Thread.Sleep(100); t.Result")).ShouldBe("4");
    }

    /// <summary>Once that thread waits for the cell to end; on a busy machine five milliseconds may be too short for it to get there.</summary>
    [Fact]
    public async Task Code_after_await_goes_on_on_the_same_thread() =>
        (await Session.Value(
            """
            var thread = System.Threading.Thread.CurrentThread;
            await Task.Run(() => System.Threading.SpinWait.SpinUntil(() => thread.ThreadState.HasFlag(System.Threading.ThreadState.WaitSleepJoin)));
            thread == System.Threading.Thread.CurrentThread
            """)).ShouldBe("true");

    [Fact]
    public async Task Many_awaits_at_once_all_complete() =>
        (await Session.Value("(await Task.WhenAll(Enumerable.Range(0, 2000).Select(async n => { await Task.Yield(); return n; }))).Sum()"))
            .ShouldBe("1999000");

    [Fact]
    public async Task An_exception_after_await_fails_the_cell() =>
        (await Session.Run("await Task.Delay(1);\nthrow new InvalidOperationException(\"late\");")).Traceback
            .ShouldContain("at cell 1 line 2: throw new InvalidOperationException");
}
