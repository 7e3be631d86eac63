using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Notebooks.Tests;

/// <summary>The assignments in <c>notebooks/labs</c>, in nbgrader's format: the instructor's version, and what can be made of it.</summary>
internal static partial class Assignments
{
    public const string BeginSolution = "// ### BEGIN SOLUTION";
    public const string EndSolution = "// ### END SOLUTION";
    public const string BeginHidden = "// ### BEGIN HIDDEN TESTS";
    public const string EndHidden = "// ### END HIDDEN TESTS";

    private static readonly string[] _stub = ["// YOUR CODE HERE", "throw new NotImplementedException();"];

    public static JsonObject? Grading(this NotebookCell cell) => cell.Metadata["nbgrader"] as JsonObject;

    public static string GradeId(this NotebookCell cell) => cell.Grading()!["grade_id"]!.GetValue<string>();

    public static bool Has(this NotebookCell cell, string mark) => cell.Grading()?[mark]!.GetValue<bool>() == true;

    /// <summary>The code that a student writes.</summary>
    public static IEnumerable<NotebookCell> Solutions(this Notebook notebook) => notebook.Code().Where(cell => cell.Has("solution"));

    /// <summary>The solutions that tests check; those of an experiment of one's own are read by a person.</summary>
    public static IEnumerable<NotebookCell> Tasks(this Notebook notebook) => notebook.Solutions().Where(cell => !cell.IsExperiment());

    public static bool IsExperiment(this NotebookCell cell) => cell.Source.StartsWith("object Experiment()\n", StringComparison.Ordinal);

    /// <summary>The cells that give points by themselves.</summary>
    public static IEnumerable<NotebookCell> Tests(this Notebook notebook) => notebook.Code().Where(cell => cell.Has("grade"));

    /// <summary>What a student gets: no solution, no hidden test.</summary>
    public static Notebook Released(Notebook notebook)
    {
        var released = notebook.Clone();
        foreach (var task in released.Solutions()) task.Source = Replaced(task.Source, BeginSolution, EndSolution, _stub);
        foreach (var test in released.Tests()) test.Source = Replaced(test.Source, BeginHidden, EndHidden, []);
        return released;
    }

    /// <summary>The instructor's version with another answer to one task; what stands before the task, and the free experiments, do not run.</summary>
    public static Notebook Answered(Notebook notebook, GivenAnswer answer)
    {
        var answered = notebook.Clone();
        var task = answered.Tasks().Single(cell => cell.GradeId() == answer.Task);
        task.Source = Replaced(task.Source, BeginSolution, EndSolution, answer.Code.Split('\n'));
        var earlier = answered.Code().TakeWhile(cell => cell != task).Where(cell => cell.Has("grade"));
        var free = answered.Code().Where(cell => cell.Grading() is null || cell.IsExperiment());
        foreach (var cell in free.Concat(earlier)) Tag(cell, CellTags.SkipExecution);
        return answered;
    }

    /// <summary>Runs all cells, whichever tests fail.</summary>
    /// <returns>The run, and the error of each test cell that failed, by its grade id.</returns>
    public static async Task<(NotebookRun Run, Dictionary<string, string> Failed)> Run(Notebook notebook)
    {
        var going = notebook.Clone();
        foreach (var test in going.Tests()) Tag(test, CellTags.RaisesException);
        var run = await CourseRuns.Run(going);
        return (run, run.Notebook.Tests().Where(test => test.Outputs.Any(IsError))
            .ToDictionary(GradeId, test => test.Outputs.Single(IsError)["ename"]!.GetValue<string>()));
    }

    /// <summary>Typical mistakes, and right answers of another kind than the instructor's, from <c>Labs/NAME.txt</c> beside this file.</summary>
    public static IReadOnlyList<GivenAnswer> Answers(string file)
    {
        var path = Path.Combine(Course.Root, "tests", "LrNotebooks.Notebooks.Tests", "Labs", $"{Path.GetFileNameWithoutExtension(file)}.txt");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var answers = Answer().Matches(text).Select(match => new GivenAnswer(match.Groups["task"].Value, match.Groups["about"].Value,
            match.Groups["tests"].Value is "none" ? [] : match.Groups["tests"].Value.Split(", "), match.Groups["code"].Value.TrimEnd())).ToList();
        answers.Count.ShouldBe(text.Split('\n').Count(line => line.StartsWith("===", StringComparison.Ordinal)), $"{path} has an answer that is not read");
        return answers;
    }

    private static bool IsError(JsonObject output) => output["output_type"]!.GetValue<string>() == "error";

    private static void Tag(NotebookCell cell, string tag) =>
        cell.Metadata["tags"] = new JsonArray([.. cell.Tags.Append(tag).Select(one => JsonValue.Create(one))]);

    // As nbgrader's ClearSolutions and ClearHiddenTests do it: the stub takes the indentation of the line that begins the region.
    private static string Replaced(string source, string begin, string end, string[] by)
    {
        var lines = source.Split('\n').ToList();
        while (lines.FindIndex(line => line.Trim() == begin) is >= 0 and var first)
        {
            var indent = lines[first][..lines[first].IndexOf('/')];
            var last = lines.FindIndex(first, line => line.Trim() == end);
            lines.RemoveRange(first, last - first + 1);
            lines.InsertRange(first, by.Select(line => indent + line));
        }
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^=== (?<task>\S+): (?<about>.+)\nfails: (?<tests>.+)\n(?<code>(?:(?!===).*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Answer();
}

/// <summary>A student's answer to a task.</summary>
/// <param name="Task">The grade id of the cell that it stands in.</param>
/// <param name="About">What is wrong with it or special about it, in words.</param>
/// <param name="Fails">The grade ids of the tests that it must fail, and no others; none of a right answer.</param>
/// <param name="Code">What stands in place of the solution.</param>
internal sealed record GivenAnswer(string Task, string About, string[] Fails, string Code);
