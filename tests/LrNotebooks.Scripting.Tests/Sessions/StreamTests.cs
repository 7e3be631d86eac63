namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class StreamTests : SessionTests
{
    [Fact]
    public async Task Output_error_display_and_result_arrive_in_the_order_of_the_code()
    {
        var ran = await Session.Run("Console.Write(1); Console.Error.WriteLine(\"two\"); display(3); Console.WriteLine(4.5); 6");
        ran.Outputs.Select(Describe).ShouldBe(["stdout 1", "stderr two\n", "display 3", "stdout 4.5", "stdout \n", "result 6"]);
    }

    [Fact]
    public async Task Threads_tasks_and_timers_print_into_the_cell_that_started_them()
    {
        var ran = await Session.Run(
            """
            using System.Threading;
            var printed = new CountdownEvent(2);
            var thread = new Thread(() => Console.WriteLine("thread"));
            thread.Start();
            thread.Join();
            await Task.Run(() => Console.WriteLine("task"));
            ThreadPool.QueueUserWorkItem(_ => { Console.WriteLine("pool"); printed.Signal(); });
            var timer = new Timer(_ => { Console.WriteLine("timer"); printed.Signal(); }, null, 1, -1);
            printed.Wait();
            Parallel.For(0, 50, n => Console.WriteLine($"line {n}"));
            """);
        ran.Error.ShouldBeNull(ran.Traceback);
        ran.StandardOut.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order()
            .ShouldBe(Enumerable.Range(0, 50).Select(n => $"line {n}").Concat(["thread", "task", "pool", "timer"]).Order());
    }

    [Fact]
    public async Task What_a_cell_left_running_still_prints_into_it()
    {
        var sink = new StartedSignal();
        await Session.RunAsync("var go = new TaskCompletionSource(); _ = Task.Run(async () => { await go.Task; Console.WriteLine(\"late\"); });", sink);
        sink.Outputs.ShouldBeEmpty();
        (await Session.Run("go.SetResult(); await Task.Delay(100);")).Outputs.ShouldBeEmpty();
        await sink.Started;
        sink.Outputs.ShouldHaveSingleItem().ShouldBe(new StreamOutput("stdout", "late\n"));
    }

    [Fact]
    public async Task Lines_of_several_threads_stay_whole()
    {
        var ran = await Session.Run("Parallel.For(0, 200, n => Console.WriteLine(new string('x', 20)));");
        ran.Outputs.OfType<StreamOutput>().Select(output => output.Text).Distinct().ShouldBe([new string('x', 20) + "\n"]);
    }

    [Fact]
    public async Task Outside_of_cells_the_console_stays_the_hosts()
    {
        var host = new StringWriter();
        var before = Console.Out;
        Console.SetOut(host);
        try
        {
            var ran = await Session.Run("Console.WriteLine(\"cell\");");
            Console.WriteLine("host");
            ran.StandardOut.ShouldBe("cell\n");
            host.ToString().ShouldContain("host");
            host.ToString().ShouldNotContain("cell");
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    [Fact]
    public async Task Clearing_is_an_output() =>
        (await Session.Run("Console.Write(1); clear_output(wait: true); Console.Write(2);")).Outputs[1].ShouldBe(new ClearOutput(true));

    private static string Describe(CellOutput output) => output switch
    {
        StreamOutput stream => $"{stream.Name} {stream.Text}",
        DisplayOutput display => $"display {display.Data.GetText(MimeTypes.Plain)}",
        ResultOutput result => $"result {result.Data.GetText(MimeTypes.Plain)}",
        _ => output.ToString(),
    };
}
