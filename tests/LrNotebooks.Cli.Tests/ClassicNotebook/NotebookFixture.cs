using LrNotebooks.Cli.Tests.Browsers;

namespace LrNotebooks.Cli.Tests.ClassicNotebook;

/// <summary>Debian's classic Notebook.</summary>
public sealed class NotebookFixture : JupyterFixture
{
    private const string Program = "/usr/bin/jupyter-notebook";

    /// <summary>Opens a copy of a notebook.</summary>
    /// <param name="notebook">Its path.</param>
    /// <param name="name">The copy's name; one that nobody else has if not given.</param>
    internal async Task<NotebookPage> OpenAsync(string notebook, string? name = null)
    {
        var (page, url, copy) = await OpenPageAsync(await File.ReadAllTextAsync(notebook), name);
        var opened = new NotebookPage(page);
        await opened.OpenAsync($"{url}/notebooks/{copy}");
        return opened;
    }

    private protected override Task<JupyterServer> StartServerAsync(string folder)
    {
        Assert.SkipUnless(File.Exists(Program), "needs the classic Notebook (Debian: jupyter-notebook)");
        return JupyterServer.StartAsync(folder, Program, [], "NotebookApp");
    }
}
