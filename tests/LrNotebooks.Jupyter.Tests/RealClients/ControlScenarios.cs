namespace LrNotebooks.Jupyter.Tests.RealClients;

/// <summary>What works while a cell runs, from Jupyter's own clients.</summary>
public class ControlScenarios
{
    [Theory]
    [InlineData("control.heartbeat_while_executing")]
    [InlineData("control.heartbeat_while_the_thread_pool_is_exhausted")]
    [InlineData("control.stdin")]
    [InlineData("control.interrupt_by_message")]
    [InlineData("control.interrupt_by_signal")]
    public void Scenario(string name) => Echo.ShouldSucceed(name);
}
