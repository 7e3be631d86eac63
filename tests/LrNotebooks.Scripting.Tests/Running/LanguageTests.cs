using System.Text.Json.Nodes;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Scripting.Tests.Running;

/// <summary>Metadata say in which language a cell is.</summary>
public class LanguageTests
{
    [Theory]
    [InlineData("""{"dotnet_interactive": {"language": "fsharp"}, "polyglot_notebook": {"kernelName": "fsharp"}}""", "fsharp")]
    [InlineData("""{"dotnet_interactive": {"language": "pwsh"}}""", "pwsh")]
    [InlineData("""{"vscode": {"languageId": "python"}}""", "python")]
    [InlineData("""{"vscode": {"languageId": "dotnet-interactive.fsharp"}}""", "fsharp")]
    public async Task A_cell_of_another_language_is_said_and_not_compiled(string metadata, string language)
    {
        var notebook = Of(metadata, "let x = 1");

        var run = await notebook.RunAsync();

        run.Failure.ShouldBeNull();
        run.Texts(0).ShouldBe([$"This cell is {language} by its metadata. C# is the one language here, so it was not run.\n"]);
        run.Texts(1).ShouldBe(["2"]);
        run.Notebook.Cells.Select(cell => cell.ExecutionCount).ShouldBe([null, 1]);
    }

    [Theory]
    [InlineData("markdown", "text/markdown")]
    [InlineData("html", "text/html")]
    public async Task A_cell_of_prose_is_shown(string language, string mimeType)
    {
        var run = await Of($$$"""{"polyglot_notebook": {"kernelName": "{{{language}}}"}}""", "# title").RunAsync();

        run.Failure.ShouldBeNull();
        run.Notebook.Cells[0].Outputs.Single()["data"]![mimeType]!.ToString().ShouldBe("# title");
    }

    [Theory]
    [InlineData("""{"polyglot_notebook": {"kernelName": "csharp"}, "vscode": {"languageId": "polyglot-notebook"}}""", "1")]
    [InlineData("""{"vscode": {"languageId": "dotnet-interactive.csharp"}}""", "1")]
    [InlineData("""{"polyglot_notebook": "fsharp", "dotnet_interactive": [1], "vscode": {"languageId": 3}}""", "1")]
    [InlineData("""{"polyglot_notebook": {"kernelName": "fsharp"}}""", "#!csharp\n1")]
    public async Task Everything_else_is_CSharp(string metadata, string source) => (await Of(metadata, source).RunAsync()).Texts(0).ShouldBe(["1"]);

    [Fact]
    public async Task A_notebook_says_it_for_the_cells_that_do_not()
    {
        var notebook = Of("""{"polyglot_notebook": {"kernelName": "csharp"}}""", "1");
        notebook.Metadata["kernelspec"] = JsonNode.Parse("""{"name": ".net-fsharp", "language": "F#"}""");

        var run = await notebook.RunAsync();

        run.Texts(0).ShouldBe(["1"]);
        run.Texts(1).Single().ShouldContain("This cell is F#");
    }

    private static Notebook Of(string metadata, string source)
    {
        var notebook = TestNotebook.Of(source, "1 + 1");
        foreach (var (key, value) in JsonNode.Parse(metadata)!.AsObject())
            notebook.Cells[0].Metadata[key] = value!.DeepClone();
        return notebook;
    }
}
