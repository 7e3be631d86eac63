using System.Text.Json.Nodes;
using LrNotebooks.Cli.Labs;
using LrNotebooks.Scripting;
using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli.Tests.Labs;

/// <summary>None of these stops the batch, gains a point or harms a neighbour.</summary>
public sealed class HostileTests : IClassFixture<HostileClass>
{
    private readonly HostileClass _graded;

    public HostileTests(HostileClass graded)
    {
        Assert.SkipWhen(graded.Problem is not null, graded.Problem ?? "");
        _graded = graded;
    }

    [Fact]
    public void The_batch_comes_to_its_end_and_only_the_good_one_has_points()
    {
        _graded.Answer.Code.ShouldBe(0, _graded.Answer.Error);
        _graded.Rows.Count.ShouldBe(Directory.GetFileSystemEntries("submitted").Length);
        foreach (var (student, fields) in _graded.Rows)
            fields[2].ShouldBe(student is "99-good" ? "6" : "0", student);
        File.ReadAllText("neighbour/file").ShouldBe("mine");
        File.ReadAllText("source/halving.ipynb").ShouldBe(File.ReadAllText(Course.Instructor));
    }

    [Theory]
    [InlineData("02-many-processes", "it started more than 32 processes")]
    [InlineData("11-kills", "the cell ended its process")]
    [InlineData("12-forges", "the process gave an answer that is none")]
    [InlineData("18-no-notebook", "halving.ipynb")]
    [InlineData("20-link", "halving.ipynb is a symbolic link")]
    [InlineData("21-folder-link", "the student's folder is a symbolic link")]
    [InlineData("23-reads-without-end", "reading the cells ended its process")]
    public void The_instructor_is_told_what_happened(string student, string remark) => _graded.Rows[student][5].ShouldContain(remark);

    [Theory]
    [InlineData("10-loads-what-nobody-saw", "FileNotGiven")]
    [InlineData("07-looks-around", "unreachable", "own-3")]
    [InlineData("15-writes-and-writes", "No space left on device")]
    public void The_students_cell_ends_with_an_error(string student, string words, string cell = "own")
    {
        var error = Own(student, cell);
        $"{error["ename"]}: {error["evalue"]}".ShouldContain(words);
    }

    [Fact]
    public void Tests_others_work_and_other_processes_are_not_seen() => Own("07-looks-around", "own-2")["text"]!.ToString().ShouldBe("0\n0\n0\n1\n");

    [Fact]
    public void A_test_whose_names_were_taken_says_so() => Test("09-replaces-what-tests-use")["ename"]!.ToString().ShouldBe(GradedRun.NameTaken);

    [Fact]
    public void Standard_error_beneath_the_console_is_standard_error_to_a_test()
    {
        Test("24-prints-beneath-the-console")["name"]!.ToString().ShouldBe(StreamOutput.StandardError);
        Test("24-prints-beneath-the-console")["text"]!.ToString().ShouldBe("hm\nhm\n");
    }

    [Fact]
    public void That_output_is_too_long_costs_no_points() =>
        Read("99-good").Part("total-test").Outputs[^1]["text"]!.ToString().ShouldEndWith("more characters were printed and are not kept]\n");

    [Fact]
    public void A_gigabyte_of_output_leaves_little() => new FileInfo("out/graded/05-gigabytes-of-output/halving.ipynb").Length.ShouldBeLessThan(1 << 20);

    [Fact]
    public void An_endless_loop_is_stopped_at_its_limit_and_the_cells_below_run()
    {
        Own("01-endless", "own")["ename"]!.ToString().ShouldBe(CellFailure.Timeout);
        Test("01-endless")["evalue"]!.ToString().ShouldBe("Halve(4): expected 2, found 9");
    }

    private static JsonObject Own(string student, string id) => Read(student).Cells.Single(cell => cell.Id == id).Outputs[^1];

    private static JsonObject Test(string student) => Read(student).Part("halve-test").Outputs.Single();

    private static Notebook Read(string student) => Notebook.Read($"out/graded/{student}/halving.ipynb");
}
