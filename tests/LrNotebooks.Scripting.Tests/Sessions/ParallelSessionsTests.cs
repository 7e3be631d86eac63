namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class ParallelSessionsTests
{
    [Fact]
    public async Task Two_sessions_in_one_process_share_neither_output_nor_state()
    {
        await using var one = new Session(new SessionOptions());
        await using var two = new Session(new SessionOptions());
        await Task.WhenAll(one.Value("var name = \"one\";"), two.Value("var name = \"two\";"));

        const string Print = "for (var i = 0; i < 100; i++) { Console.WriteLine(name); await Task.Delay(1); }";
        var ran = await Task.WhenAll(one.Run(Print), two.Run(Print));

        ran[0].StandardOut.ShouldBe(string.Concat(Enumerable.Repeat("one\n", 100)));
        ran[1].StandardOut.ShouldBe(string.Concat(Enumerable.Repeat("two\n", 100)));
    }

    [Fact]
    public async Task Cells_given_to_one_session_at_once_run_one_after_the_other()
    {
        await using var session = new Session(new SessionOptions());
        await session.Value("var x = 0;");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => session.Value("{ var y = x; await Task.Delay(2); x = y + 1; }")));
        (await session.Value("x")).ShouldBe("10");
    }
}
