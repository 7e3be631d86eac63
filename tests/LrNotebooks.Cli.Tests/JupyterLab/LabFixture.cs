using LrNotebooks.Cli.Tests.Browsers;

namespace LrNotebooks.Cli.Tests.JupyterLab;

/// <summary>JupyterLab from npm's packages, behind Debian's server for it.</summary>
public sealed class LabFixture : JupyterFixture
{
    private const string Python = "/usr/bin/python3";
    private const string Module = "/usr/lib/python3/dist-packages/jupyterlab_server";

    /// <summary>Opens a notebook in a workspace of its own.</summary>
    /// <param name="notebook">Its text.</param>
    /// <param name="plotly">With jupyterlab-plotly?</param>
    internal async Task<LabPage> OpenAsync(string notebook, bool plotly = false)
    {
        var (page, url, name) = await OpenPageAsync(notebook);
        var opened = new LabPage(page);
        await opened.OpenAsync($"{url}/lab/workspaces/{Path.GetFileNameWithoutExtension(name)}/tree/{name}{(plotly ? "?plotly" : "")}");
        return opened;
    }

    private protected override async Task<JupyterServer> StartServerAsync(string folder)
    {
        Assert.SkipUnless(Directory.Exists(Module), "needs JupyterLab's server (Debian: python3-jupyterlab-server)");
        var build = await LabBuild.FolderAsync();
        return await JupyterServer.StartAsync(folder, Python, [Path.Combine(LabBuild.Source, "server.py")], "ServerApp", ("BUILD", build));
    }
}
