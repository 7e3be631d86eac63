namespace LrNotebooks.Jupyter.Tests.RealClients;

/// <summary>Cells, from Jupyter's own clients.</summary>
public class CellScenarios
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
    [InlineData("cells.jupyter_kernel_test")]
    public void Scenario(string name) => Echo.ShouldSucceed(name);
}
