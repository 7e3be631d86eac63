namespace LrNotebooks.Jupyter.Tests.RealClients;

/// <summary>An echo kernel in a process of its own, and Jupyter's own clients.</summary>
public class ScenarioTests
{
    [Theory]
    [InlineData("cells.over_tcp")]
    [InlineData("cells.over_ipc")]
    [InlineData("cells.queue_abort")]
    [InlineData("cells.idle_after_output")]
    [InlineData("cells.two_clients")]
    [InlineData("cells.two_kernels")]
    [InlineData("cells.flood")]
    [InlineData("cells.large_cell")]
    [InlineData("cells.notebook")]
    [InlineData("cells.background_crash")]
    [InlineData("control.heartbeat_while_executing")]
    [InlineData("control.heartbeat_while_the_thread_pool_is_exhausted")]
    [InlineData("control.stdin")]
    [InlineData("control.interrupt_by_message")]
    [InlineData("control.interrupt_by_signal")]
    [InlineData("life.fifty_rounds_leave_no_orphan")]
    [InlineData("life.restart")]
    [InlineData("life.shutdown_while_a_cell_runs")]
    [InlineData("life.sigterm")]
    [InlineData("life.parent_death")]
    [InlineData("life.client_killed_mid_message")]
    [InlineData("life.a_subscriber_that_never_reads")]
    [InlineData("life.forged_messages")]
    [InlineData("life.bad_connection_files")]
    public void Scenario(string name)
    {
        Assert.SkipWhen(Python.Obstacle is not null, Python.Obstacle ?? "");
        var (exitCode, output) = Python.Run(name, TimeSpan.FromMinutes(5));
        exitCode.ShouldBe(0, output);
    }
}
