using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Kernel;

public sealed class AbortTests : IDisposable
{
    private readonly RunningKernel _kernel = new();

    private KernelClient Client => _kernel.Client;

    [Fact]
    public void Cells_sent_along_with_a_failing_one_are_aborted_and_later_ones_run()
    {
        string[] ids = [Client.SendCell("fail x"), Client.SendCell("a"), Client.SendCell("b")];
        ids.Select(_ => Client.Receive(Client.Shell)["status"]).ShouldBe(["error", "aborted", "aborted"]);
        Client.Published(ids[1]).Select(message => message.Brief).ShouldBe(["busy", "idle"]);
        Client.Published(ids[2]).Select(message => message.Brief).ShouldBe(["busy", "idle"]);
        Client.Run("c").ShouldBe(["busy", "input 2", "result 2 c", "idle"]);
    }

    [Fact]
    public void A_cell_sent_after_the_failed_ones_reply_runs_at_once()
    {
        for (var i = 0; i < 20; i++)
        {
            Client.Run("fail x");
            Client.Run("fine", out var reply);
            reply["status"].ShouldBe("ok");
        }
    }

    [Fact]
    public void Nothing_is_aborted_where_the_client_says_so()
    {
        Client.SendCell("fail x", "\"stop_on_error\": false");
        Client.SendCell("a");
        Client.Receive(Client.Shell)["status"].ShouldBe("error");
        Client.Receive(Client.Shell)["status"].ShouldBe("ok");
    }

    [Fact]
    public void An_aborted_reply_has_the_counter_and_nothing_ran()
    {
        Client.SendCell("fail x");
        Client.SendCell("print never");
        Client.Receive(Client.Shell);
        Client.Receive(Client.Shell).Content.ToJsonString().ShouldBe("""{"status":"aborted","execution_count":1}""");
    }

    public void Dispose() => _kernel.Dispose();
}
