using System.Text.Json.Nodes;

namespace LrNotebooks.Cli.Tests.Runs;

/// <summary>One bad file does not stop the rest, and all bad files are named at once.</summary>
public sealed class UnreadableTests : IDisposable
{
    private static readonly Dictionary<string, (string Text, string Problem)> Bad = new()
    {
        ["broken"] = ("{oops", "not JSON at line 1"),
        ["nbformat3"] = ("""{"metadata": {"name": ""}, "nbformat": 3, "nbformat_minor": 0, "worksheets": []}""", "nbformat 3 is too old"),
        ["null-source"] = (Cell("""{"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": null}"""), "cell 1 has no source text"),
        ["python"] = (
            """{"cells": [{"cell_type": "code", "metadata": {}, "outputs": [], "source": "print(1)"}], "metadata": {"kernelspec": {"language": "python"}}, "nbformat": 4}""",
            "a notebook of python, by its metadata; lrnb runs C#"),
        ["unknown-type"] = (Cell("""{"cell_type": "sql", "metadata": {}, "source": "select 1"}"""), "cell 1 has the unknown cell_type 'sql'"),
    };

    private readonly WorkingFolder _folder = new();

    public UnreadableTests()
    {
        foreach (var (name, (text, _)) in Bad)
            _folder.Write($"n/{name}.ipynb", text);
        _folder.WriteNotebook("n/good.ipynb", "Console.WriteLine(1);");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_are_named_before_anything_runs()
    {
        var before = _folder.Entries;

        var answer = await Lrnb.RunAsync("run", "n", "--out", "out");

        answer.Code.ShouldBe(1);
        var lines = answer.Error.TrimEnd().Split('\n');
        lines.Length.ShouldBe(Bad.Count);
        foreach (var (line, (name, (_, problem))) in lines.Zip(Bad))
            line.ShouldStartWith($"lrnb: {Path.Combine("n", name)}.ipynb: {problem}");
        _folder.Entries.ShouldBe(before);
    }

    [Fact]
    public async Task With_keep_going_the_rest_runs()
    {
        var answer = await Lrnb.RunAsync("run", "n", "--out", "out", "--keep-going", "--json", "--html");

        answer.Code.ShouldBe(1);
        var notebooks = JsonNode.Parse(answer.Output)!["notebooks"]!.AsArray();
        notebooks.Where(notebook => notebook!["error"]?["name"]?.ToString() == "Unreadable").Select(notebook => notebook!["error"]!["message"]!.ToString())
            .Zip(Bad.Values).ShouldAllBe(pair => pair.First.Contains(pair.Second.Problem));
        notebooks.Count.ShouldBe(Bad.Count + 1);
        _folder.Read("out/good.ipynb").Cells[1].Outputs.Single()["text"]!.ToString().ShouldBe("1\n");
        File.Exists("out/good.html").ShouldBeTrue();
    }

    private static string Cell(string cell) => $$"""{"cells": [{{cell}}], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}""";
}
