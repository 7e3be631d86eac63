using Microsoft.Playwright;

namespace LrNotebooks.Cli.Tests.ClassicNotebook;

/// <summary>A notebook in the browser, used as a reader uses it: menus, buttons, keys.</summary>
internal sealed class NotebookPage(IPage page)
{
    public static readonly string Screenshots = Path.Combine(Repository.Find(AppContext.BaseDirectory)!, "artifacts", "classic-notebook");

    private ILocator Cells => page.Locator(".cell");

    /// <summary>What Tab offers where there is a choice.</summary>
    public ILocator Completions => page.Locator("#complete option");

    /// <summary>Opens a notebook and waits for its kernel.</summary>
    public async Task OpenAsync(string url)
    {
        await page.GotoAsync(url);
        await IdleAsync();
    }

    /// <summary>Has a page of Notebook's find a script that it lacks.</summary>
    /// <param name="name">The module's name.</param>
    /// <param name="script">Its text.</param>
    public Task OfferModuleAsync(string name, string script) => page.RouteAsync(
        $"**/static/{name}.js*", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = script }));

    /// <summary>Waits until no cell waits or runs and all that they show is there.</summary>
    public async Task IdleAsync()
    {
        await page.Locator("#kernel_indicator_icon.kernel_idle_icon").WaitForAsync();
        // The prompt gets its number from the reply, which may overtake what the cell shows; the page knows of each request whether both have come.
        await page.WaitForFunctionAsync(
            """
            () => ![...document.querySelectorAll('.input_prompt')].some(prompt => prompt.innerText.includes('*'))
                && Object.values(Jupyter.notebook.kernel._msg_callbacks).every(request => request.shell_done && request.iopub_done)
            """);
    }

    /// <summary>Chooses Cell, Run All, and waits for the end.</summary>
    public async Task RunAllAsync()
    {
        await page.ClickAsync("#celllink");
        await page.ClickAsync("#run_all_cells");
        await IdleAsync();
    }

    /// <summary>The first code cell whose text contains some words.</summary>
    public ILocator Cell(string words) =>
        page.Locator(".code_cell", new() { Has = page.Locator(".CodeMirror", new() { HasText = words }) }).First;

    /// <summary>What Shift-Tab shows, once some words are in it.</summary>
    public ILocator Tooltip(string words) => page.Locator("#tooltip .tooltiptext", new() { HasText = words });

    /// <summary>The errors of all cells.</summary>
    public Task<IReadOnlyList<string>> ErrorsAsync() => page.Locator(".output_error").AllInnerTextsAsync();

    /// <summary>The text of a cell's output.</summary>
    public static Task<string> OutputAsync(ILocator cell) => cell.Locator(".output").InnerTextAsync();

    /// <summary>Replaces a cell's text by keys; the cursor stands at its end.</summary>
    public async Task WriteAsync(ILocator cell, string text)
    {
        await cell.Locator(".CodeMirror").ClickAsync();
        await PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Writes a new cell at the end.</summary>
    public async Task<ILocator> AppendAsync(string text)
    {
        await Cells.Last.Locator(".prompt").First.ClickAsync();
        await page.ClickAsync("button[data-jupyter-action='jupyter-notebook:insert-cell-below']");
        await WriteAsync(Cells.Last, text);
        return Cells.Last;
    }

    /// <summary>Writes a new cell at the end, runs it and waits for its end.</summary>
    /// <returns>The text of its output.</returns>
    public async Task<string> RunAsync(string text)
    {
        var cell = await AppendAsync(text);
        await PressAsync("Control+Enter");
        await IdleAsync();
        return await OutputAsync(cell);
    }

    /// <summary>Runs a cell and waits for its end.</summary>
    /// <returns>The text of its output.</returns>
    public async Task<string> RunAsync(ILocator cell)
    {
        await cell.Locator(".CodeMirror").ClickAsync();
        await PressAsync("Control+Enter");
        await IdleAsync();
        return await OutputAsync(cell);
    }

    /// <summary>Saves the notebook and waits until it is stored.</summary>
    public async Task SaveAsync()
    {
        await PressAsync("Control+s");
        await page.WaitForFunctionAsync("() => !Jupyter.notebook.dirty");
    }

    /// <summary>Presses a key, or several at once: <c>Control+Enter</c>.</summary>
    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Presses the toolbar's black square.</summary>
    public Task InterruptAsync() => page.ClickAsync("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");

    /// <summary>Stores what the reader sees, for a look at it.</summary>
    public Task ScreenshotAsync(string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}.png") });
}
