using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LrNotebooks.Cli;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Notebooks.Tests;

/// <summary>Assignments can be solved, give no point for nothing, and tell a wrong answer from a right one.</summary>
public partial class LabTests
{
    private static readonly string[] _keys = ["grade", "grade_id", "locked", "points", "schema_version", "solution", "task"];

    public static TheoryData<string> Files => Course.Labs;

    [Fact]
    public void There_is_an_assignment_for_each_lesson() =>
        Course.Labs.Select(row => row.Data.Split('-')[1]).ShouldBe(Course.Files.Select(row => row.Data.Split('-')[0]).Where(name => char.IsDigit(name[0])));

    [Fact]
    public void A_run_of_the_lessons_leaves_the_assignments_out()
    {
        var folder = Path.Combine(Course.Root, "notebooks");
        RunInputs.Find([folder], null).Select(Path.GetFileName).ShouldBe(Course.Files.Select(row => row.Data));
        RunInputs.Find([Path.Combine(folder, "labs")], null).Select(path => $"labs/{Path.GetFileName(path)}").ShouldBe(Course.Labs.Select(row => row.Data));
    }

    [Theory, MemberData(nameof(Files))]
    public async Task The_solved_version_runs_passes_every_test_and_makes_its_own_experiment(string file)
    {
        var run = await CourseRuns.Of(file);
        run.Failure.ShouldBeNull();
        run.CellsRun.ShouldBe(run.CellsTotal);
        Shown(run.Notebook)["data"]!["text/html"].ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Files))]
    public async Task The_released_version_can_be_worked_from_top_to_bottom_and_fails_every_test(string file)
    {
        var released = Assignments.Released(Course.Read(file));
        foreach (var cell in released.Code()) cell.Source.ShouldNotContain("###");

        var (run, failed) = await Assignments.Run(released);
        run.Failure.ShouldBeNull("only a test may fail");
        run.CellsRun.ShouldBe(run.CellsTotal);
        failed.Keys.ShouldBe(released.Tests().Select(Assignments.GradeId), ignoreOrder: true);
        failed.Values.ShouldAllBe(error => error == typeof(NotImplementedException).FullName);
        OutputText.Plain(Shown(run.Notebook)).ShouldBe("Your experiment is still to be written.\n");
    }

    [Theory, MemberData(nameof(Files))]
    public async Task An_answer_fails_the_tests_that_it_deserves_and_no_others(string file)
    {
        var notebook = Course.Read(file);
        foreach (var answer in Assignments.Answers(file))
        {
            var (run, failed) = await Assignments.Run(Assignments.Answered(notebook, answer));
            run.Failure.ShouldBeNull($"{answer.Task}: {answer.About}");
            failed.Keys.ShouldBe(answer.Fails, ignoreOrder: true, $"{answer.Task}: {answer.About}");
            // It is told what was expected and what was found.
            failed.Values.ShouldAllBe(error => error == typeof(ExpectationException).FullName, $"{answer.Task}: {answer.About}");
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void Three_typical_mistakes_are_known_of_each_task_and_each_test_catches_one(string file)
    {
        var (notebook, answers) = (Course.Read(file), Assignments.Answers(file));
        foreach (var task in notebook.Tasks().Select(Assignments.GradeId))
            answers.Count(answer => answer.Task == task && answer.Fails.Length > 0).ShouldBeGreaterThanOrEqualTo(3, task);
        answers.SelectMany(answer => answer.Fails).Distinct().ShouldBe(notebook.Tests().Select(Assignments.GradeId), ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Files))]
    public void Its_cells_are_as_nbgrader_wants_them(string file)
    {
        var graded = Course.Read(file).Cells.Where(cell => cell.Grading() is not null).ToList();
        graded.Select(Assignments.GradeId).ShouldBeUnique();
        foreach (var cell in graded)
        {
            var (grading, id) = (cell.Grading()!, cell.GradeId());
            grading.Select(pair => pair.Key).ShouldBeSubsetOf(_keys, id);
            grading["schema_version"]!.GetValue<int>().ShouldBe(3, id);
            foreach (var mark in (string[])["grade", "locked", "solution", "task"])
                grading[mark]!.GetValueKind().ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
            id.ShouldMatch("^[a-zA-Z0-9_-]+$");

            // Points where there is a grade; written answers are graded; nobody but the instructor changes a test.
            (grading["points"]?.GetValue<int>() > 0).ShouldBe(cell.Has("grade"), id);
            if (cell.Kind == CellKind.Markdown) (cell.Has("grade") && cell.Has("solution")).ShouldBeTrue(id);
            if (cell.Kind == CellKind.Code) cell.Has("locked").ShouldBe(!cell.Has("solution"), id);
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void Solutions_and_hidden_tests_stand_between_their_marks(string file)
    {
        foreach (var cell in Course.Read(file).Cells)
        {
            var marks = cell.Source.Split('\n').Select(line => line.Trim()).Where(line => line.Contains("BEGIN ") || line.Contains("END ")).ToList();
            if (cell.Kind == CellKind.Code && cell.Has("solution")) marks.ShouldBe([Assignments.BeginSolution, Assignments.EndSolution]);
            else if (cell.Kind == CellKind.Code && cell.Has("grade")) marks.ShouldBeSubsetOf([Assignments.BeginHidden, Assignments.EndHidden]);
            else marks.ShouldBeEmpty();
        }
    }

    // A class of that name in a student's cell would answer in its place.
    [Theory, MemberData(nameof(Files))]
    public void A_test_takes_the_expectations_of_the_course_whatever_the_notebook_declares(string file) =>
        Course.Read(file).Tests().ShouldAllBe(test => test.Source.StartsWith("using Expect = global::LrNotebooks.Expect;\n"));

    [Fact]
    public async Task A_forged_expectation_gains_nothing()
    {
        var notebook = Course.Read("labs/lab-01-descent-by-hand.ipynb");
        var task = notebook.Tasks().First();
        task.Source = "static class Expect\n{\n    public static void Equal(params object[] all) { }\n}\n\n"
            + "double[] Descend(Func<Tensor, Tensor> loss, double start, double learningRate, int steps) => [];";

        (await Assignments.Run(notebook)).Failed.Keys.ShouldBe(["descend-lesson", "descend-any-loss"]);
    }

    [Theory, MemberData(nameof(Files))]
    public void It_says_how_long_it_takes_and_what_it_gives(string file)
    {
        var notebook = Course.Read(file);
        int Points(Func<NotebookCell, bool> which) =>
            notebook.Cells.Where(cell => cell.Has("grade") && which(cell)).Sum(cell => cell.Grading()!["points"]!.GetValue<int>());
        var opening = notebook.Cells[0].Source.ReplaceLineEndings(" ");

        int.Parse(Minutes().Match(opening).Groups[1].Value).ShouldBeInRange(45, 90);
        var (all, tested, written) = (Points(_ => true), Points(cell => cell.Kind == CellKind.Code), Points(cell => cell.Kind == CellKind.Markdown));
        opening.ShouldContain($"worth {all} points: {tested} for code that tests check, {written} for an answer in words and an experiment.");

        // A heading's points are those of the cells below it.
        foreach (var section in Sections(notebook))
            section.Sum(cell => cell.Has("grade") ? cell.Grading()!["points"]!.GetValue<int>() : 0)
                .ShouldBe(int.Parse(HeadingPoints().Match(section[0].Source).Groups[1].Value), section[0].Source);
    }

    [Theory, MemberData(nameof(Files))]
    public void It_is_committed_without_outputs(string file)
    {
        foreach (var cell in Course.Read(file).Code())
        {
            cell.ExecutionCount.ShouldBeNull();
            cell.Outputs.ShouldBeEmpty();
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void The_first_code_cell_is_that_of_the_lessons_one_folder_deeper(string file)
    {
        var source = Course.Read(file).Code().First().Source;
        source.ShouldStartWith("#r \"../../artifacts/lib/TorchSharp.dll\"\n#r \"../../artifacts/lib/LrNotebooks.dll\"\n\nusing LrNotebooks;\n");
        source.ShouldEndWith("using static TorchSharp.torch;\n\nLab.Describe()");
    }

    private static JsonObject Shown(Notebook notebook) =>
        notebook.Solutions().Where(Assignments.IsExperiment).ShouldHaveSingleItem().Outputs.ShouldHaveSingleItem();

    private static List<List<NotebookCell>> Sections(Notebook notebook)
    {
        var sections = new List<List<NotebookCell>>();
        foreach (var cell in notebook.Cells)
        {
            if (cell.Source.StartsWith("## Task", StringComparison.Ordinal)) sections.Add([]);
            if (sections.Count > 0) sections[^1].Add(cell);
        }
        return sections;
    }

    [GeneratedRegex(@"takes about (\d+) minutes")]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^## Task \d\. .+ \((\d+) points?\)")]
    private static partial Regex HeadingPoints();
}
