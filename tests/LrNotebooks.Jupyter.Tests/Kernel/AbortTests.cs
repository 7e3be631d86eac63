using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Kernel;

public sealed class AbortTests : IDisposable
{
    private readonly RunningKernel _kernel = new();

    private KernelClient Client => _kernel.Client;

    [Fact]
    public void Cells_sent_along_with_a_failing_one_are_aborted_and_later_ones_run()
    {
        var ids = SendTogether(["a", "b"]);
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
    public void A_cell_that_is_on_its_way_when_one_fails_is_aborted_too()
    {
        using var kernel = new RunningKernel(new KernelOptions { AbortWindow = TimeSpan.FromSeconds(3) });
        var client = kernel.Client;
        client.SendCell("fail x");
        while (client.Receive(client.Iopub).Type != "error")
        {
        }
        client.SendCell("a");
        client.Receive(client.Shell)["status"].ShouldBe("error");
        client.Receive(client.Shell)["status"].ShouldBe("aborted");
    }

    [Fact]
    public void Nothing_is_aborted_where_the_client_says_so()
    {
        SendTogether(["a"], $"{KernelClient.AllowStdin}, \"stop_on_error\": false");
        Client.Receive(Client.Shell)["status"].ShouldBe("error");
        Client.Receive(Client.Shell)["status"].ShouldBe("ok");
    }

    [Fact]
    public void An_aborted_reply_has_the_counter_and_nothing_ran()
    {
        SendTogether(["print never"]);
        Client.Receive(Client.Shell);
        Client.Receive(Client.Shell).Content.ToJsonString().ShouldBe("""{"status":"aborted","execution_count":1}""");
    }

    /// <summary>A cell that fails once the others have arrived, however long that takes; returns the ids of all.</summary>
    private string[] SendTogether(string[] others, string options = KernelClient.AllowStdin)
    {
        string[] ids = [Client.SendCell("input go on? \nfail x", options), .. others.Select(cell => Client.SendCell(cell))];
        Client.Receive(Client.Stdin);
        Client.Shell.WaitUntilHeard();
        Client.Send(Client.Stdin, "input_reply", """{"value": ""}""");
        return ids;
    }

    public void Dispose() => _kernel.Dispose();
}
