using LrNotebooks.Cli.Tests.Browsers;
using Microsoft.Playwright;

namespace LrNotebooks.Cli.Tests.ClassicNotebook;

/// <summary>The kernel installed for a classic Notebook of its own, far from the repository, and a browser.</summary>
public sealed class NotebookFixture : IAsyncLifetime
{
    private const float Patience = 30_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("lrnb-notebook-").FullName;
    private NotebookServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>What the server serves.</summary>
    internal string Notebooks => Path.Combine(_folder, "notebooks");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens a copy of a notebook. Skips the test where Notebook or a browser is missing.</summary>
    /// <param name="notebook">Its path.</param>
    /// <param name="name">The copy's name; one that nobody else has if not given.</param>
    internal async Task<NotebookPage> OpenAsync(string notebook, string? name = null)
    {
        Assert.SkipWhen(NotebookServer.Missing is not null, NotebookServer.Missing ?? "");
        var program = InstalledBrowser.Program;
        _server ??= await StartServerAsync();
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, ChromiumSandbox = false });
        var page = await NewPageAsync();
        name ??= $"{Guid.NewGuid():N}.ipynb";
        File.Copy(notebook, Path.Combine(Notebooks, name));
        var opened = new NotebookPage(page);
        await opened.OpenAsync($"{_server.Url}/notebooks/{name}");
        return opened;
    }

    /// <summary>An empty page of the browser, which runs once a notebook was opened.</summary>
    internal async Task<IPage> NewPageAsync()
    {
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 1000 } });
        page.SetDefaultTimeout(Patience);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<NotebookServer> StartServerAsync()
    {
        (await Lrnb.RunAsync("kernel", "install", "--prefix", _folder)).Code.ShouldBe(0);
        var notebooks = Directory.CreateDirectory(Notebooks).FullName;
        var home = Directory.CreateDirectory(Path.Combine(_folder, "home")).FullName;
        return await NotebookServer.StartAsync(notebooks, home, Path.Combine(_folder, "share", "jupyter"));
    }
}
