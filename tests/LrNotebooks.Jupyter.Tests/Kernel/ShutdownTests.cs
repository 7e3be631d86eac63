using System.Diagnostics;
using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.EchoKernel;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Kernel;

public class ShutdownTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_shutdown_is_answered_and_told_to_everybody(bool isRestart)
    {
        using var kernel = new RunningKernel();
        var other = kernel.Connect();
        var content = isRestart ? """{"restart": true}""" : """{"restart": false}""";
        kernel.Client.Ask(kernel.Client.Control, "shutdown_request", content)["restart"].ShouldBe(isRestart ? "true" : "false");
        (await kernel.Server.Shutdown).ShouldBe(isRestart);
        kernel.Server.Dispose();
        while (other.Receive(other.Iopub) is var message && message.Type != "shutdown_reply")
            message.Type.ShouldBe("status");
        other.Receive(other.Iopub).Brief.ShouldBe("idle");
    }

    [Fact]
    public async Task A_running_cell_is_interrupted_and_its_last_words_arrive()
    {
        using var kernel = new RunningKernel();
        var id = kernel.Client.SendCell("print begun\nspin");
        while (kernel.Client.Receive(kernel.Client.Iopub).Brief != "stdout begun\n")
        {
        }
        kernel.Client.Ask(kernel.Client.Control, "shutdown_request");
        await kernel.Server.Shutdown;
        kernel.Server.Dispose();
        kernel.Client.Published(id).TakeLast(2).Select(message => message.Type).ShouldBe(["error", "status"]);
    }

    [Fact]
    public void A_cell_that_cannot_be_interrupted_does_not_hold_up_the_end()
    {
        using var kernel = new RunningKernel();
        kernel.Client.SendCell("print begun\nstubborn 4000");
        while (kernel.Client.Receive(kernel.Client.Iopub).Brief != "stdout begun\n")
        {
        }
        var clock = Stopwatch.StartNew();
        kernel.Server.Dispose();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3.5));
    }

    [Fact]
    public void When_one_port_is_taken_none_is_kept()
    {
        using var taken = Endpoint.Listen(new ConnectionInfo(), 0);
        using var free = Endpoint.Listen(new ConnectionInfo(), 0);
        var connection = new ConnectionInfo { ShellPort = Endpoint.PortOf(free), HbPort = Endpoint.PortOf(taken) };
        free.Dispose();
        Should.Throw<EndpointException>(() => new KernelServer(connection, new EchoInterpreter()));
        using var again = Endpoint.Listen(new ConnectionInfo(), connection.ShellPort);
    }
}
