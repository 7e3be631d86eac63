using System.Text.Json.Nodes;

namespace LrNotebooks.Cli.Tests.Runs;

public sealed class RunTests : IDisposable
{
    private const string Claims = "display(\"{\\\"document\\\":\\\"000\\\",\\\"matched\\\":2,\\\"total\\\":3}\", \"application/vnd.lrnotebooks.claims+json\");";

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_stores_the_outputs_and_closes_with_a_table()
    {
        var input = _folder.WriteNotebook("a.ipynb", "Console.WriteLine(learningRate);", Claims, Claims);
        var before = File.ReadAllText(input);

        var answer = await Lrnb.RunAsync("run", input, "--out", "deep/out");

        answer.Code.ShouldBe(0, answer.Error);
        Text("deep/out/a.ipynb", 1).ShouldBe("0.2\n");
        File.ReadAllText(input).ShouldBe(before);
        answer.Output.Split('\n').ShouldContain(line => line.Contains("a.ipynb") && line.Contains(" 4 ") && line.Contains("4 of 6"));
        _folder.Entries.ShouldBe(["a.ipynb", "deep", "deep/out", "deep/out/a.ipynb"]);
    }

    [Fact]
    public async Task A_parameter_changes_the_run()
    {
        var input = _folder.WriteNotebook("a.ipynb", "Console.WriteLine(learningRate / 2);");

        (await Lrnb.RunAsync("run", input, "-p", "learningRate=1", "--out", "out")).Code.ShouldBe(0);

        Text("out/a.ipynb", 2).ShouldBe("0.5\n");
        _folder.Read("out/a.ipynb").Metadata["papermill"]!["parameters"]!["learningRate"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task With_json_standard_output_is_json_and_nothing_else()
    {
        _folder.WriteNotebook("n/a.ipynb", "Console.WriteLine(1);", Claims);
        _folder.WriteNotebook("n/b.ipynb", "throw new Exception(\"no\");");

        var answer = await Lrnb.RunAsync("run", "n", "--out", "out", "--json");

        var notebooks = JsonNode.Parse(answer.Output)!["notebooks"]!.AsArray();
        notebooks.Select(n => n!["status"]!.ToString()).ShouldBe(["ok", "failed"]);
        notebooks[0]!["claims"]!.ToJsonString().ShouldBe("""{"matched":2,"total":3}""");
        notebooks[0]!["output"]!.ToString().ShouldBe(_folder.At("out/a.ipynb"));
        notebooks[1]!["error"]!["message"]!.ToString().ShouldBe("no");
    }

    [Fact]
    public async Task A_failing_cell_is_one_line_and_its_notebook_is_stored()
    {
        _folder.WriteNotebook("n/a.ipynb", "throw new InvalidOperationException(\"no\\nmore\");");
        _folder.WriteNotebook("n/b.ipynb");

        var answer = await Lrnb.RunAsync("run", "n", "--out", "out");

        answer.Code.ShouldBe(1);
        answer.Error.TrimEnd().Split('\n')[^1].ShouldBe("lrnb: n/a.ipynb: cell 2 [2] failed: System.InvalidOperationException: no");
        answer.Output.ShouldContain("not run");
        _folder.Read("out/a.ipynb").Cells[1].Outputs.Single()["ename"]!.ToString().ShouldBe("System.InvalidOperationException");
        File.Exists("out/b.ipynb").ShouldBeFalse();
    }

    [Fact]
    public async Task Keep_going_runs_the_others_and_still_fails()
    {
        _folder.WriteNotebook("n/a.ipynb", "throw new Exception();");
        _folder.WriteNotebook("n/b.ipynb");

        var answer = await Lrnb.RunAsync("run", "n", "--out", "out", "--keep-going");

        answer.Code.ShouldBe(1);
        File.Exists("out/b.ipynb").ShouldBeTrue();
    }

    [Fact]
    public async Task A_cell_sees_the_engine_and_the_helpers_through_the_first_cells_references()
    {
        var input = _folder.WriteNotebook(
            "a.ipynb",
            "\n#r \"../artifacts/lib/TorchSharp.dll\"\n#r \"../artifacts/lib/LrNotebooks.dll\"\n"
            + "using LrNotebooks; using static TorchSharp.torch;\nConsole.WriteLine(Lab.Version + ones(2).sum().item<float>());");

        var answer = await Lrnb.RunAsync("run", input, "--out", "out");

        answer.Code.ShouldBe(0, answer.Error);
        Text("out/a.ipynb", 1).ShouldBe(Lab.Version + "2\n");
    }

    private string Text(string notebook, int cell) => _folder.Read(notebook).Cells[cell].Outputs.Single()["text"]!.ToString();
}
