using Microsoft.Playwright;

namespace LrNotebooks.Cli.Tests.Browsers;

/// <summary>The kernel installed for a Jupyter of its own, far from the repository, and a browser.</summary>
public abstract class JupyterFixture : IAsyncLifetime
{
    private const float Patience = 60_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("lrnb-jupyter-").FullName;
    private JupyterServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>What the server serves.</summary>
    internal string Notebooks => Path.Combine(_folder, "notebooks");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>An empty page of the browser, which runs once a notebook was opened.</summary>
    internal async Task<IPage> NewPageAsync()
    {
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 1000 } });
        page.SetDefaultTimeout(Patience);
        return page;
    }

    /// <summary>Starts the server that serves a folder's <c>notebooks</c>. Skips the test where there is none.</summary>
    private protected abstract Task<JupyterServer> StartServerAsync(string folder);

    /// <summary>A page, and a notebook for it. Skips the test where the server or a browser is missing.</summary>
    /// <param name="text">The notebook's text.</param>
    /// <param name="name">Its name; one that nobody else has if not given.</param>
    /// <returns>The page, still empty; where the server listens; the notebook's name.</returns>
    private protected async Task<(IPage Page, string Url, string Name)> OpenPageAsync(string text, string? name = null)
    {
        var program = InstalledBrowser.Program;
        _server ??= await StartServerAsync(_folder);
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, ChromiumSandbox = false });
        var page = await NewPageAsync();
        name ??= $"{Guid.NewGuid():N}.ipynb";
        await File.WriteAllTextAsync(Path.Combine(Notebooks, name), text);
        return (page, _server.Url, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
