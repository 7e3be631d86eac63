using Microsoft.Playwright;

namespace LrNotebooks.Cli.Tests.JupyterLab;

/// <summary>A notebook in JupyterLab, used as a reader uses it: menus, buttons, keys.</summary>
internal sealed class LabPage(IPage page)
{
    // JupyterLab puts cells that are out of sight into the page late; its model has them all.
    private const string RunningCells =
        "[...jupyterapp.shell.currentWidget.content.model.cells].filter(cell => cell.type === 'code' && cell.executionState !== 'idle').length";

    private static readonly string Screenshots = Path.Combine(Repository.Find(AppContext.BaseDirectory)!, "artifacts", "jupyterlab", "screenshots");

    private ILocator Cells => page.Locator(".jp-CodeCell");

    /// <summary>One of the names that Tab offers.</summary>
    public ILocator Completion(string name) => page.Locator(".jp-Completer-match", new() { HasTextRegex = new($"^{name}$") });

    /// <summary>Opens a notebook and waits for its kernel.</summary>
    public async Task OpenAsync(string url)
    {
        await page.GotoAsync(url);
        await KernelAsync();
    }

    /// <summary>Chooses Run, Run All Cells, and waits for the end.</summary>
    public async Task RunAllAsync()
    {
        await page.Locator(".lm-MenuBar-itemLabel").GetByText("Run", new() { Exact = true }).ClickAsync();
        await page.Locator(".lm-Menu-itemLabel").GetByText("Run All Cells", new() { Exact = true }).ClickAsync();
        await page.WaitForFunctionAsync($"() => {RunningCells} > 0");
        await IdleAsync();
    }

    /// <summary>The first code cell whose text contains some words.</summary>
    public ILocator Cell(string words) => Cells.Filter(new() { Has = page.Locator(".cm-content", new() { HasText = words }) }).First;

    /// <summary>What Shift-Tab shows, once some words are in it.</summary>
    public ILocator Tooltip(string words) => page.Locator(".jp-Tooltip", new() { HasText = words });

    /// <summary>What is printed in red: errors and standard error of all cells.</summary>
    public Task<IReadOnlyList<string>> ErrorsAsync() => page.Locator("[data-mime-type='application/vnd.jupyter.stderr']").AllInnerTextsAsync();

    /// <summary>The text of a cell's output.</summary>
    public static Task<string> OutputAsync(ILocator cell) => cell.Locator(".jp-Cell-outputArea").InnerTextAsync();

    /// <summary>Writes a new cell at the end; the cursor stands at its end.</summary>
    public async Task<ILocator> AppendAsync(string text)
    {
        var count = await Cells.CountAsync();
        await Cells.Last.Locator(".jp-InputPrompt").ClickAsync();
        await PressAsync("b");
        var cell = Cells.Nth(count);
        await cell.Locator(".cm-content").ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        return cell;
    }

    /// <summary>Writes a new cell at the end, runs it and waits for its end.</summary>
    /// <returns>The text of its output.</returns>
    public async Task<string> RunAsync(string text)
    {
        var cell = await AppendAsync(text);
        await PressAsync("Control+Enter");
        await cell.Locator(".jp-InputPrompt", new() { HasTextRegex = new(@"\[\d+\]") }).WaitForAsync();
        return await cell.Locator(".jp-OutputArea-output").CountAsync() == 0 ? "" : await OutputAsync(cell);
    }

    /// <summary>Presses a key, or several at once: <c>Control+Enter</c>.</summary>
    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Presses the toolbar's black square.</summary>
    public Task InterruptAsync() => page.Locator("[data-jp-item-name=interrupt] jp-button").ClickAsync();

    /// <summary>Presses the toolbar's arrow, says yes, and waits for the new kernel.</summary>
    public async Task RestartAsync()
    {
        await page.Locator("[data-jp-item-name=restart] jp-button").ClickAsync();
        await page.Locator(".jp-Dialog .jp-mod-accept").ClickAsync();
        await page.Locator(".jp-Dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await KernelAsync();
    }

    /// <summary>Waits until no cell waits or runs.</summary>
    public Task IdleAsync() => page.WaitForFunctionAsync($"() => {RunningCells} === 0");

    /// <summary>Waits until the status bar says that a kernel waits: JupyterLab skips what is run while there is none.</summary>
    private Task KernelAsync() => page.Locator("#jp-main-statusbar").GetByText(".NET (C#) | Idle").WaitForAsync();

    /// <summary>Stores what the reader sees, for a look at it.</summary>
    public Task ScreenshotAsync(string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}.png") });
}
