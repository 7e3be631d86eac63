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
        var id = Client.SendCell("print begun\n" + code, "\"allow_stdin\": true");
        WaitFor("stdout begun\n");
        Client.Ask(Client.Control, "interrupt_request")["status"].ShouldBe("ok");
        (Client.Receive(Client.Shell)["ename"], Client.Published(id).Last().Brief).ShouldBe(("Interrupted", "idle"));
        Client.Run("fine").ShouldContain("result 2 fine");
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
