namespace LrNotebooks.Kernel.Tests;

/// <summary>
/// The C# kernel, asked by Jupyter's own clients, and .NET Interactive's. One class, so that one scenario after another has the machine.
/// </summary>
public sealed class Scenarios(InstalledKernel kernel, DotNetInteractive tool) : IClassFixture<InstalledKernel>, IClassFixture<DotNetInteractive>
{
    [Theory]
    [InlineData("cells.numbers_and_outputs")]
    [InlineData("cells.figure")]
    [InlineData("cells.updates_and_clearing")]
    [InlineData("cells.user_expressions")]
    [InlineData("cells.silent_cells_leave_no_number")]
    [InlineData("cells.queue_abort")]
    [InlineData("cells.history")]
    [InlineData("cells.help")]
    [InlineData("cells.unknown_comm_is_closed")]
    [InlineData("cells.stdin")]
    [InlineData("cells.completion_behind_emoji")]
    [InlineData("cells.two_kernels")]
    [InlineData("cells.idle_after_output")]
    [InlineData("cells.output_is_bounded")]
    [InlineData("cells.native_output")]
    [InlineData("cells.own_settings")]
    [InlineData("cells.language_by_metadata")]
    public void Cells(string scenario) => kernel.ShouldSucceed(scenario);

    [Theory]
    [InlineData("survival.exceptions_on_other_threads")]
    [InlineData("survival.exits")]
    [InlineData("survival.endless_recursion")]
    [InlineData("survival.huge_results")]
    [InlineData("survival.last_words")]
    [InlineData("survival.busy_thread_pool")]
    [InlineData("survival.many_cells")]
    public void Survival(string scenario) => kernel.ShouldSucceed(scenario);

    [Theory]
    [InlineData("interrupts.by_message")]
    [InlineData("interrupts.by_signal")]
    [InlineData("interrupts.by_signal_that_the_parent_ignores")]
    public void Interrupts(string scenario) => kernel.ShouldSucceed(scenario);

    [Theory]
    [InlineData("life.starts_in_the_notebooks_folder")]
    [InlineData("life.restart")]
    [InlineData("life.shutdown_while_a_cell_runs")]
    [InlineData("life.parent_death")]
    public void Life(string scenario) => kernel.ShouldSucceed(scenario);

    public static TheoryData<string> Lessons => ["notebooks.n01", "notebooks.n02", "notebooks.n03", "notebooks.n04", "notebooks.n05", "notebooks.n06"];

    [Theory, MemberData(nameof(Lessons))]
    public void Notebooks(string scenario) => kernel.ShouldSucceed(scenario);

    [Fact]
    public void Charts_of_Plotly_NET() => kernel.ShouldSucceed("charts.each_kind");

    [Theory, MemberData(nameof(Lessons))]
    [InlineData("plotly_net.charts")]
    [InlineData("plotly_net.your_own_charts")]
    public void Dot_NET_Interactive(string scenario) => tool.ShouldSucceed(scenario);

    [Theory]
    [InlineData("suite.jupyter_kernel_test")]
    [InlineData("suite.jupyter_console")]
    [InlineData("hub.five_users")]
    public void Clients(string scenario) => kernel.ShouldSucceed(scenario);
}
