namespace LrNotebooks.Jupyter.Tests.RealClients;

/// <summary>Starting, stopping, and what happens when somebody dies.</summary>
public class LifeScenarios
{
    [Theory]
    [InlineData("life.fifty_rounds_leave_no_orphan")]
    [InlineData("life.restart")]
    [InlineData("life.shutdown_while_a_cell_runs")]
    [InlineData("life.sigterm")]
    [InlineData("life.parent_death")]
    [InlineData("life.client_killed_mid_message")]
    [InlineData("life.a_subscriber_that_never_reads")]
    [InlineData("life.forged_messages")]
    [InlineData("life.bad_connection_files")]
    public void Scenario(string name) => Echo.ShouldSucceed(name);
}
