using System.Text.Json;
using LrNotebooks.Formatting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;

namespace LrNotebooks.Interactive.Tests;

/// <summary>The course's notebooks, unchanged, in .NET Interactive's C# kernel with nothing but their own <c>#r</c>.</summary>
[Collection("formatters")]
public class NotebookTests
{
    [Theory]
    [InlineData("01-learning-rate-on-a-parabola.ipynb")]
    [InlineData("04-decay-schedules.ipynb")]
    public async Task A_notebook_runs_and_shows_the_figures_that_it_was_stored_with(string name)
    {
        string path = Path.Combine(Notebooks, name);
        JsonElement[] cells = [.. JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("cells").EnumerateArray()
            .Where(cell => cell.GetProperty("cell_type").GetString() == "code")];
        using CompositeKernel kernel = [new CSharpKernel().UseKernelHelpers()];
        Directory.SetCurrentDirectory(Notebooks);

        foreach (JsonElement cell in cells)
            (await Figures(kernel, cell)).ShouldBe(StoredFigures(cell), cell.GetProperty("id").GetString());

        cells.Sum(StoredFigures).ShouldBeGreaterThan(0);
    }

    private static async Task<int> Figures(Kernel kernel, JsonElement cell)
    {
        string code = string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()));
        KernelCommandResult result = await kernel.SendAsync(new SubmitCode(code));
        result.Events.OfType<CommandFailed>().Select(failed => failed.Message).ShouldBeEmpty(code);
        return result.Events.OfType<DisplayEvent>().SelectMany(shown => shown.FormattedValues)
            .Count(value => value.MimeType == MimeTypes.Html && value.Value.Contains("lrnb-figure", StringComparison.Ordinal));
    }

    private static int StoredFigures(JsonElement cell) => cell.GetProperty("outputs").EnumerateArray()
        .Count(output => output.TryGetProperty("data", out JsonElement data) && data.TryGetProperty(MimeTypes.Plotly, out _));

    private static string Notebooks => Path.Combine(Repository.Folder, "notebooks");
}
