using LrNotebooks.Cli.Labs;

namespace LrNotebooks.Cli.Tests.Labs;

public sealed class GradeTests(GradedClass graded) : IClassFixture<GradedClass>
{
    /// <summary>What nbgrader 0.9.5 gave the same submissions, run with this repository's kernel.</summary>
    [Fact]
    public void Scores_are_those_of_nbgrader()
    {
        graded.Answer.Code.ShouldBe(0, graded.Answer.Error);
        File.ReadAllText("out/grades.csv").ShouldBe("""
            student,notebook,score,max_score,waiting,remarks,halve-test,total-test,why,experiment,openTask
            absent,halving,0,15,0,not handed in,0,0,0,0,0
            empty,halving,0,15,5,,0,0,0,0,
            good,halving,6,15,9,,2,4,,,
            stderr,halving,0,15,5,,0,0,0,0,
            tamper,halving,4,15,5,the locked cell halve-test was changed; it was put back,0,4,0,0,
            without,halving,2,15,5,the cell halve-test was missing; it was put back,2,0,0,0,
            wrong,halving,1.5,15,5,,0,1.5,0,0,

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task What_is_graded_is_not_graded_again_unless_it_is_handed_in_anew_or_its_record_is_not_whole()
    {
        using var folder = graded.Copy();
        graded.Answer.Error.ShouldContain("7 of 7: ");
        // The task's answer stays, the one in words is another.
        File.WriteAllText("out/marks.csv", File.ReadAllText("out/marks.csv").Replace("tamper,halving,openTask,5,,", "tamper,halving,openTask,5,3,"));
        File.AppendAllText("out/marks.csv", "tamper,halving,why,3,1,short,aaaaaaaa\n");
        folder.HandIn("tamper", [("halve", Course.Halve), ("why", "it halves")], file: "halving (1).ipynb");
        File.WriteAllText("out/graded/absent/halving.json", "{ \"Student\": ");

        var again = await Lrnb.RunAsync(GradedClass.Arguments);

        again.Error.ShouldContain("2 of 2: ");
        again.Error.ShouldContain("tamper/halving: 2 of 15");
        again.Error.ShouldContain("absent/halving: 0 of 15");
        Grades().ShouldBe(["absent,halving,0", "empty,halving,0", "good,halving,6", "stderr,halving,0", "tamper,halving,5", "without,halving,2", "wrong,halving,1.5"]);
        again.Error.ShouldContain("lrnb: tamper/halving: why: the mark was 1 for an earlier answer; give it anew");
        File.ReadAllText("out/summary.html").ShouldContain("tamper: why: was 1 for an earlier answer: short");
        (await Lrnb.RunAsync(GradedClass.Arguments)).Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Points_that_a_person_fills_in_count_and_nothing_runs_again()
    {
        using var folder = graded.Copy();
        Csv.Read(File.ReadAllText("out/marks.csv")).Select(fields => string.Join(',', fields.Take(6))).Take(5).ShouldBe(
        [
            "student,notebook,grade_id,points,score,comment", "empty,halving,openTask,5,,", "good,halving,why,3,,", "good,halving,experiment,1,,", "good,halving,openTask,5,,",
        ]);
        File.WriteAllText("out/marks.csv", "student,notebook,grade_id,points,score,comment\ngood,halving,why,3,2.5,\"good, but <short>\"\n");

        var answer = await Lrnb.RunAsync(GradedClass.Arguments);

        answer.Error.ShouldBeEmpty();
        Grades().ShouldContain("good,halving,8.5");
        File.ReadAllText("out/marks.csv").ShouldContain("good,halving,why,3,2.5,\"good, but <short>\",");
        File.ReadAllText("out/feedback/good/halving.html").ShouldContain("good, but &lt;short&gt;");
    }

    [Theory]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("much")]
    public async Task A_mark_that_is_no_number_of_points_is_one_line(string score)
    {
        using var folder = new WorkingFolder().WithCourse();
        folder.HandIn("anna", []);
        folder.Write("out/marks.csv", $"student,notebook,grade_id,points,score,comment\nanna,halving,why,3,{score},\n");

        var answer = await Lrnb.RunAsync(GradedClass.Arguments);

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldEndWith($"marks.csv, record 2: the score of anna for why is '{score}'; it is a number from 0 to 3");
    }

    [Fact]
    public void Feedback_shows_points_and_findings_and_no_hidden_test_and_runs_nothing()
    {
        var page = File.ReadAllText("out/feedback/wrong/halving.html");
        page.ShouldContain("1.5 of 15 points");
        page.ShouldContain("expected 2.5, found 2");
        page.ShouldNotContain("HIDDEN TESTS");
        page.ShouldNotContain("Halve(5) != 2.5");
        page.ShouldContain("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
        File.ReadAllText("out/summary.html").ShouldContain("expected 2.5, found 2");
    }

    [Fact]
    public void A_submission_finds_the_files_that_were_handed_in_and_those_of_the_course()
    {
        graded.Folder.Read("out/graded/good/halving.ipynb").Part("halve").Outputs.Single()["text"]!.ToString().ShouldBe("of the course, own\n");
        Directory.GetFiles("submitted/good").Select(Path.GetFileName).Order().ShouldBe(["given.txt", "halving.ipynb", "own.txt"]);
    }

    [Fact]
    public void Missing_and_moved_cells_come_back_and_nbgraders_folders_and_a_renamed_notebook_are_found()
    {
        // wrong was handed in as nbgrader collects it, tamper under another name, without lacks a test.
        Grades().ShouldBe(["absent,halving,0", "empty,halving,0", "good,halving,6", "stderr,halving,0", "tamper,halving,4", "without,halving,2", "wrong,halving,1.5"]);
        graded.Folder.Read("out/graded/without/halving.ipynb").Cells.Select(cell => cell.Metadata["nbgrader"]?["grade_id"]?.ToString()).OfType<string>()
            .ShouldBe(["halve", "halve-test", "total", "total-test", "why", "experiment", "openTask", "given"]);
    }

    [Fact]
    public async Task What_the_machine_lacks_is_one_line_before_anything_is_graded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "takes away a program that submissions start through on Linux");
        using var folder = new WorkingFolder().WithCourse();
        folder.HandIn("anna", [("halve", Course.Halve)]);
        using var variables = new EnvironmentVariables();
        variables.Set("PATH", folder.At("submitted"));

        var answer = await Lrnb.RunAsync(GradedClass.Arguments);

        answer.Code.ShouldBe(1);
        answer.Error.Split('\n').ShouldContain(line => line.StartsWith("lrnb: no submission can run here: ", StringComparison.Ordinal));
        Directory.Exists("out/graded").ShouldBeFalse();
    }

    [Theory]
    [InlineData("no folder 'nowhere' with submissions", "nowhere", "source", "out")]
    [InlineData("lies in the folder of submissions", "submitted", "source", "submitted/out")]
    [InlineData("no submission in", "submitted", "source", "out")]
    public async Task What_cannot_be_graded_is_one_line(string problem, string folder, string release, string output)
    {
        using var course = new WorkingFolder().WithCourse();
        Directory.CreateDirectory("submitted");

        var answer = await Lrnb.RunAsync("lab", "grade", folder, "--release", release, "--out", output);

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldContain(problem);
    }

    private static IEnumerable<string> Grades() => File.ReadAllLines("out/grades.csv").Skip(1).Select(line => string.Join(',', line.Split(',').Take(3)));
}
