using System.Text.Json.Nodes;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Labs;

public sealed class ReleaseTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_release_is_byte_for_byte_what_nbgrader_makes()
    {
        var answer = await Lrnb.RunAsync("lab", "release", Course.Instructor, "--out", "release");

        answer.Code.ShouldBe(0, answer.Error);
        answer.Output.ShouldBe("halving.ipynb: 5 graded cells, 15 points\n");
        File.ReadAllText("release/halving.ipynb").ShouldBe(File.ReadAllText(Course.Released));
    }

    [Fact]
    public async Task Files_beside_a_folders_notebooks_go_with_them_and_links_do_not()
    {
        _folder.WithCourse().Write("source/data/numbers.csv", "1,2");
        File.CreateSymbolicLink("source/link.csv", "/etc/passwd");
        _folder.Write("source/.git/config", "");

        (await Lrnb.RunAsync("lab", "release", "source", "--out", "release")).Code.ShouldBe(0);

        _folder.Entries.Where(entry => entry.StartsWith("release/")).ShouldBe(["release/data", "release/data/numbers.csv", "release/halving.ipynb"]);
    }

    [Fact]
    public async Task A_release_never_overwrites_the_instructors_notebook()
    {
        _folder.WithCourse();

        var answer = await Lrnb.RunAsync("lab", "release", "source", "--out", "source");

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldContain("would overwrite source/halving.ipynb");
        File.ReadAllText("source/halving.ipynb").ShouldBe(File.ReadAllText(Course.Instructor));
    }

    [Theory]
    [InlineData("halve", "// ### BEGIN SOLUTION\n1", "cell 3: BEGIN SOLUTION without END SOLUTION")]
    [InlineData("halve", "// BEGIN SOLUTION\n// BEGIN SOLUTION\n1", "cell 3: a second BEGIN SOLUTION before END SOLUTION")]
    [InlineData("given", "// BEGIN HIDDEN TESTS\n// END HIDDEN TESTS", "cell 10: HIDDEN TESTS may only stand in a cell that gives points (grade)")]
    [InlineData("given", "// BEGIN SOLUTION\n// END SOLUTION", "cell 10: a solution may only stand in a solution cell")]
    [InlineData("given", "// BEGIN MARK SCHEME\n// END MARK SCHEME", "cell 10: MARK SCHEME may only stand in a task cell")]
    public async Task A_mark_in_the_wrong_place_is_one_line_and_nothing_is_written(string id, string source, string problem)
    {
        Change(notebook => notebook.Part(id).Source = source);

        var answer = await Lrnb.RunAsync("lab", "release", "source", "--out", "release");

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldBe($"lrnb: source/halving.ipynb: {problem}");
        Directory.Exists("release").ShouldBeFalse();
    }

    [Theory]
    [InlineData("schema_version", "1", "its nbgrader metadata have no schema_version 3; 'nbgrader update' brings old ones up to date")]
    [InlineData("grade_id", "\"total\"", "another cell has the grade_id 'total'")]
    [InlineData("grade_id", "\"../x\"", "it needs a grade_id of letters, digits, '_' and '-'")]
    [InlineData("points", "-1", "'total-test' needs points, 0 or more")]
    [InlineData("locked", "null", "its nbgrader metadata say neither true nor false to 'locked'")]
    public async Task Metadata_that_nbgrader_would_refuse_are_refused(string key, string value, string problem)
    {
        Change(notebook => notebook.Part("total-test").Metadata["nbgrader"]![key] = JsonNode.Parse(value));

        var answer = await Lrnb.RunAsync("lab", "release", "source", "--out", "release");

        answer.ErrorLine.ShouldBe($"lrnb: source/halving.ipynb: cell 6: {problem}");
    }

    private void Change(Action<Notebook> change)
    {
        var notebook = Notebook.Read(Course.Instructor);
        change(notebook);
        _folder.Write("source/halving.ipynb", notebook.ToString());
    }
}
