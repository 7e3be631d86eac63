namespace LrNotebooks.Cli.Tests.Runs;

public sealed class CultureTests : IDisposable
{
    private readonly WorkingFolder _folder = new();
    private readonly EnvironmentVariables _environment = new();

    public void Dispose()
    {
        _environment.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Cells_have_the_machines_culture_and_what_is_shown_is_the_same_everywhere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sets the culture as Unix does");
        var cells = new[]
        {
            "1.5", "new LrNotebooks.Tables.Table(\"x\").Add(-1.5)",
            "using LrNotebooks.Figures; Chart.Lines(\"Up\", \"step\", \"loss\", [new Series(\"run\", new double[] { 3.25, -1e-7, 2 })])",
            "LrNotebooks.Printing.Python.Format(\"%g %d\", -0.25, -3)",
        };
        _folder.WriteNotebook("a.ipynb", [.. cells, "1234.5.ToString(\"C\")", "Console.Write(1.5);"]);

        var plain = await RunAsync("C");
        var german = await RunAsync("de_DE.UTF-8");

        german[..cells.Length].ShouldBe(plain[..cells.Length]);
        (plain[cells.Length], plain[^1]).ShouldBe(("¤1,234.50", "1.5"));
        (german[cells.Length], german[^1]).ShouldBe(("1.234,50 €", "1,5"));
    }

    /// <summary>The outputs of the cells below the parameters, as they are stored, of text the text alone.</summary>
    private async Task<string[]> RunAsync(string locale)
    {
        _environment.Set("LC_ALL", locale);
        var answer = await Lrnb.RunAsync("run", "a.ipynb", "--out", locale, "--png", "never");
        answer.Code.ShouldBe(0, answer.Error);
        return [.. _folder.Read($"{locale}/a.ipynb").Cells.Skip(1).Select(cell => cell.Outputs.ShouldHaveSingleItem())
            .Select(output => (output["text"] ?? (output["data"]!.AsObject() is { Count: 1 } data ? data["text/plain"] : null))?.ToString()
                ?? output["data"]!.ToJsonString())];
    }
}
