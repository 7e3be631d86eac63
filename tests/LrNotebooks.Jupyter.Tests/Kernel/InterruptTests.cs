using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Kernel;

public sealed class InterruptTests : IDisposable
{
    private readonly RunningKernel _kernel = new();

    private KernelClient Client => _kernel.Client;

    [Theory]
    [InlineData("spin")]
    [InlineData("sleep 600000")]
    [InlineData("input who? ")]
    public void A_running_cell_is_interrupted_and_the_next_one_works(string code)
    {
        var id = Client.SendCell("print begun\n" + code, KernelClient.AllowStdin);
        WaitFor("stdout begun\n");
        Client.Ask(Client.Control, "interrupt_request")["status"].ShouldBe("ok");
        (Client.Receive(Client.Shell)["ename"], Client.Published(id).Last().Brief).ShouldBe(("Interrupted", "idle"));
        Client.Run("fine").ShouldContain("result 2 fine");
    }

    /// <summary>Between "busy" and the cell's first step a busy machine may take its time, and who sees "busy" may interrupt at once.</summary>
    [Fact]
    public void A_cell_that_is_shown_as_busy_hears_an_interrupt_before_it_starts()
    {
        using var publisher = new TestPublisher();
        var codec = new MessageCodec("key", "session");
        var interruption = new Interruption(_ => { });
        var isHeard = false;
        var header = Header.New("execute_request", "session");
        var message = new Message { Header = header, HeaderJson = default, ContentJson = default };
        void InterruptAtOnce(Request request)
        {
            interruption.Interrupt();
            isHeard = interruption.Token.IsCancellationRequested;
        }

        new RequestRunner(InterruptAtOnce, new IoPub(publisher.Socket, codec), interruption, _ => { })
            .Run(new Request(message, client: null!, channel: null!, codec));

        isHeard.ShouldBeTrue();
        interruption.Token.CanBeCanceled.ShouldBeFalse();
    }

    [Fact]
    public void A_signal_does_the_same()
    {
        Client.SendCell("print begun\nspin");
        WaitFor("stdout begun\n");
        _kernel.Server.Interrupt();
        Client.Receive(Client.Shell)["ename"].ShouldBe("Interrupted");
    }

    [Fact]
    public void The_cells_behind_an_interrupted_one_are_aborted()
    {
        Client.SendCell("print begun\nspin");
        Client.SendCell("a");
        Client.Shell.WaitUntilHeard();
        WaitFor("stdout begun\n");
        Client.Ask(Client.Control, "interrupt_request");
        Client.Receive(Client.Shell)["status"].ShouldBe("error");
        Client.Receive(Client.Shell)["status"].ShouldBe("aborted");
    }

    [Fact]
    public void With_nothing_running_an_interrupt_does_nothing()
    {
        Client.Ask(Client.Control, "interrupt_request")["status"].ShouldBe("ok");
        Client.Run("sleep 1\nfine", out var reply);
        reply["status"].ShouldBe("ok");
    }

    public void Dispose() => _kernel.Dispose();

    private void WaitFor(string brief)
    {
        while (Client.Receive(Client.Iopub).Brief != brief)
        {
        }
    }
}
