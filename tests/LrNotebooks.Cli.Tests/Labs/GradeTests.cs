using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Labs;

public sealed class GradeTests : IDisposable
{
    private static readonly string[] Arguments = ["lab", "grade", "submitted", "--release", "source", "--out", "out", "--parallel", "2"];

    private readonly TemporaryFolder _folder = new();

    public GradeTests() => _folder.WithCourse();

    public void Dispose() => _folder.Dispose();

    /// <summary>What nbgrader 0.9.5 gave the same five submissions, run with this repository's kernel.</summary>
    [Fact]
    public async Task Scores_are_those_of_nbgrader()
    {
        _folder.HandIn("good", [("halve", Course.Halve), ("total", Course.Total), ("why", "it halves"), ("experiment", "1+1")]);
        _folder.HandIn("empty", []);
        _folder.HandIn("wrong", [("halve", "double Halve(double x) => Math.Floor(x / 2);"), ("total", "double Total(double[] v) => v.Length == 0 ? 1 : v.Sum();")]);
        _folder.HandIn("stderr",
            [("halve", "double Halve(double x) { Console.Error.WriteLine(\"hm\"); return x / 2; }"), ("total", "double Total(double[] v) => v.Aggregate((a, b) => a + b);")]);
        _folder.HandIn("tamper", [("halve", "double Halve(double x) => 9;"), ("total", Course.Total), ("halve-test", "// nothing")]);

        var answer = await Lrnb.RunAsync(Arguments);

        answer.Code.ShouldBe(0, answer.Error);
        File.ReadAllText("out/grades.csv").ShouldBe("""
            student,notebook,score,max_score,waiting,remarks,halve-test,total-test,why,experiment,openTask
            empty,halving,0,15,5,,0,0,0,0,
            good,halving,6,15,9,,2,4,,,
            stderr,halving,0,15,5,,0,0,0,0,
            tamper,halving,4,15,5,the locked cell halve-test was changed; it was put back,0,4,0,0,
            wrong,halving,1.5,15,5,,0,1.5,0,0,

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task What_is_graded_is_not_graded_again_unless_it_is_handed_in_anew()
    {
        _folder.HandIn("anna", [("halve", Course.Halve)]);
        _folder.HandIn("ben", [("halve", Course.WrongHalve)]);
        (await Lrnb.RunAsync(Arguments)).Error.ShouldContain("2 of 2: ");
        _folder.HandIn("ben", [("halve", Course.Halve)]);

        var again = await Lrnb.RunAsync(Arguments);

        again.Error.ShouldContain("1 of 1: ben/halving: 2 of 15");
        Grades().ShouldBe(["anna,halving,2", "ben,halving,2"]);
        (await Lrnb.RunAsync(Arguments)).Error.ShouldNotContain("1 of 1");
    }

    [Fact]
    public async Task A_record_that_is_not_whole_is_made_anew()
    {
        _folder.HandIn("anna", [("halve", Course.Halve)]);
        await Lrnb.RunAsync(Arguments);
        File.WriteAllText("out/graded/anna/halving.json", "{ \"Student\": ");

        (await Lrnb.RunAsync(Arguments)).Error.ShouldContain("1 of 1: anna/halving: 2 of 15");
    }

    [Fact]
    public async Task Points_that_a_person_fills_in_count_and_nothing_runs_again()
    {
        _folder.HandIn("anna", [("halve", Course.Halve), ("why", "it halves")]);
        await Lrnb.RunAsync(Arguments);
        File.ReadAllText("out/marks.csv").ShouldBe("student,notebook,grade_id,points,score,comment\nanna,halving,why,3,,\nanna,halving,openTask,5,,\n");
        File.WriteAllText("out/marks.csv", "student,notebook,grade_id,points,score,comment\nanna,halving,why,3,2.5,\"good, but <short>\"\n");

        var answer = await Lrnb.RunAsync(Arguments);

        answer.Error.ShouldBeEmpty();
        Grades().ShouldBe(["anna,halving,4.5"]);
        File.ReadAllText("out/marks.csv").ShouldContain("anna,halving,why,3,2.5,\"good, but <short>\"\nanna,halving,openTask,5,,\n");
        File.ReadAllText("out/feedback/anna/halving.html").ShouldContain("good, but &lt;short&gt;");
    }

    [Theory]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("much")]
    public async Task A_mark_that_is_no_number_of_points_is_one_line(string score)
    {
        _folder.HandIn("anna", []);
        _folder.Write("out/marks.csv", $"student,notebook,grade_id,points,score,comment\nanna,halving,why,3,{score},\n");

        var answer = await Lrnb.RunAsync(Arguments);

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldEndWith($"marks.csv, record 2: the score of anna for why is '{score}'; it is a number from 0 to 3");
    }

    [Fact]
    public async Task Feedback_shows_points_and_findings_and_no_hidden_test_and_runs_nothing()
    {
        _folder.HandIn("anna", [("halve", "double Halve(double x) => Math.Floor(x / 2);")], own: "display(\"<script>alert(1)</script>\", \"text/html\");");

        await Lrnb.RunAsync(Arguments);

        var page = File.ReadAllText("out/feedback/anna/halving.html");
        page.ShouldContain("0 of 15 points");
        page.ShouldContain("expected 2.5, found 2");
        page.ShouldNotContain("HIDDEN TESTS");
        page.ShouldNotContain("Halve(5) != 2.5");
        page.ShouldContain("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
        File.ReadAllText("out/summary.html").ShouldContain("expected 2.5, found 2");
    }

    [Fact]
    public async Task A_submission_finds_the_files_that_were_handed_in_and_those_of_the_course()
    {
        _folder.Write("source/given.txt", "of the course");
        _folder.HandIn("anna", [("halve", "Console.WriteLine(File.ReadAllText(\"given.txt\") + File.ReadAllText(\"own.txt\"));\n" + Course.Halve)]);
        _folder.Write("submitted/anna/own.txt", ", own");
        _folder.Write("submitted/anna/given.txt", "changed");

        await Lrnb.RunAsync(Arguments);

        _folder.Read("out/graded/anna/halving.ipynb").Part("halve").Outputs.Single()["text"]!.ToString().ShouldBe("of the course, own\n");
        Directory.GetFiles("submitted/anna").Select(Path.GetFileName).Order().ShouldBe(["given.txt", "halving.ipynb", "own.txt"]);
    }

    [Fact]
    public async Task Missing_and_moved_cells_come_back_and_nbgraders_folders_and_a_renamed_notebook_are_found()
    {
        var notebook = Notebook.Read(Course.Released);
        notebook.Part("halve").Source = Course.Halve;
        notebook.Cells.Remove(notebook.Part("halve-test"));
        _folder.Write("submitted/anna/ps1/halving.ipynb", notebook.ToString());
        _folder.Write("submitted/ben/halving (1).ipynb", notebook.ToString());
        Directory.CreateDirectory("submitted/carl");

        await Lrnb.RunAsync(Arguments);

        Grades().ShouldBe(["anna,halving,2", "ben,halving,2", "carl,halving,0"]);
        File.ReadAllLines("out/grades.csv")[1].ShouldContain("the cell halve-test was missing; it was put back");
        File.ReadAllLines("out/grades.csv")[3].ShouldContain("not handed in");
        _folder.Read("out/graded/anna/halving.ipynb").Cells.Select(cell => cell.Metadata["nbgrader"]?["grade_id"]?.ToString()).OfType<string>()
            .ShouldBe(["halve", "halve-test", "total", "total-test", "why", "experiment", "openTask", "given"]);
    }

    [Theory]
    [InlineData("no folder 'nowhere' with submissions", "nowhere", "source", "out")]
    [InlineData("lies in the folder of submissions", "submitted", "source", "submitted/out")]
    [InlineData("no submission in", "submitted", "source", "out")]
    public async Task What_cannot_be_graded_is_one_line(string problem, string folder, string release, string output)
    {
        Directory.CreateDirectory("submitted");

        var answer = await Lrnb.RunAsync("lab", "grade", folder, "--release", release, "--out", output);

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldContain(problem);
    }

    private static IEnumerable<string> Grades() => File.ReadAllLines("out/grades.csv").Skip(1).Select(line => string.Join(',', line.Split(',').Take(3)));
}
