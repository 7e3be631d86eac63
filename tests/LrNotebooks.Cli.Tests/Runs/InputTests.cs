namespace LrNotebooks.Cli.Tests.Runs;

public sealed class InputTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_means_its_notebooks_in_order_of_name()
    {
        _folder.WriteNotebook("n/b.ipynb");
        _folder.WriteNotebook("n/a.ipynb");
        _folder.WriteNotebook("n/.ipynb_checkpoints/a-checkpoint.ipynb");
        _folder.Write("n/notes.md", "");

        (await NotebooksOf("n")).ShouldBe(["a.ipynb", "b.ipynb"]);
    }

    [Fact]
    public async Task Files_folders_and_patterns_may_be_mixed_and_each_file_runs_once()
    {
        _folder.WriteNotebook("n/01-a.ipynb");
        _folder.WriteNotebook("n/02-b.ipynb");
        _folder.WriteNotebook("single.ipynb");

        (await NotebooksOf("single.ipynb", "n/02*", "n")).ShouldBe(["single.ipynb", "02-b.ipynb", "01-a.ipynb"]);
    }

    [Fact]
    public async Task Without_a_path_the_repositorys_notebooks_run_into_its_artifacts()
    {
        _folder.Write("LrNotebooks.sln", "");
        _folder.WriteNotebook("notebooks/a.ipynb");
        Environment.CurrentDirectory = Directory.CreateDirectory(_folder.At("src/deep")).FullName;

        var answer = await Lrnb.RunAsync("run", "--png", "never");

        answer.Code.ShouldBe(0, answer.Error);
        File.Exists(_folder.At("artifacts/notebooks/a.ipynb")).ShouldBeTrue();
        answer.Error.ShouldStartWith(Path.Combine("..", "..", "notebooks", "a.ipynb"));
    }

    [Theory]
    [InlineData("no notebook or folder 'missing.ipynb'", "missing.ipynb")]
    [InlineData("no notebook matches 'n/09*'", "n/09*")]
    [InlineData("no notebook in the folder 'empty'", "empty")]
    [InlineData("two notebooks named a.ipynb would have one output: n/a.ipynb, other/a.ipynb", "n", "other/a.ipynb")]
    [InlineData("n/broken.txt: not JSON at line 1, column 2", "n/a.ipynb", "n/broken.txt")]
    [InlineData("n/a.ipynb: no parameter 'lr'; its parameters: double learningRate = 0.2", "n/a.ipynb", "-p", "lr=1")]
    [InlineData("n/a.ipynb: 'fast' is not a value for parameter 'learningRate' of type double", "n/a.ipynb", "-p", "learningRate=fast")]
    [InlineData("-p takes NAME=VALUE, not 'learningRate'", "n/a.ipynb", "-p", "learningRate")]
    [InlineData("cannot write to the output folder", "n/a.ipynb", "--out", "n/broken.txt")]
    [InlineData("cannot write to the output folder", "n/a.ipynb", "--out", "n/broken.txt/deeper")]
    public async Task A_bad_input_is_one_line_and_nothing_is_written(string problem, params string[] arguments)
    {
        _folder.WriteNotebook("n/a.ipynb");
        _folder.WriteNotebook("other/a.ipynb");
        _folder.Write("n/broken.txt", "{oops");
        Directory.CreateDirectory("empty");
        var before = _folder.Entries;

        var answer = await Lrnb.RunAsync(["run", .. arguments]);

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldStartWith("lrnb: " + problem);
        answer.Output.ShouldBeEmpty();
        _folder.Entries.ShouldBe(before);
    }

    [Fact]
    public async Task Outside_of_a_repository_a_path_is_needed()
    {
        var answer = await Lrnb.RunAsync("run");

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldBe("lrnb: no notebooks folder here or in a folder above; name a notebook or a folder");
    }

    private static async Task<string[]> NotebooksOf(params string[] paths)
    {
        var answer = await Lrnb.RunAsync(["run", .. paths, "--out", "out", "--json"]);
        answer.Code.ShouldBe(0, answer.Error);
        var notebooks = System.Text.Json.Nodes.JsonNode.Parse(answer.Output)!["notebooks"]!.AsArray();
        return [.. notebooks.Select(notebook => Path.GetFileName(notebook!["notebook"]!.ToString()))];
    }
}
