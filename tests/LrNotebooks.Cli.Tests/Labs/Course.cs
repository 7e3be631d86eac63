using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Labs;

/// <summary>
/// A small course: <c>halving.ipynb</c> with a hidden test, a test that gives points in part, answers that a person grades; and what
/// <c>nbgrader generate_assignment</c> made of it.
/// </summary>
internal static class Course
{
    /// <summary>Ways to do what is asked.</summary>
    public const string Halve = "double Halve(double x) => x * 0.5;", Total = "double Total(double[] values) => values.Sum();";

    /// <summary>Ways not to.</summary>
    public const string WrongHalve = "double Halve(double x) => 9;", WrongTotal = "double Total(double[] values) => -1;";

    public static string Instructor => At("halving.ipynb");

    public static string Released => At("halving.released.ipynb");

    /// <summary>A course in a folder: <c>source/halving.ipynb</c>.</summary>
    public static WorkingFolder WithCourse(this WorkingFolder folder)
    {
        folder.Write("source/halving.ipynb", File.ReadAllText(Instructor));
        return folder;
    }

    /// <summary>A student hands in what was given out, with some cells' texts changed.</summary>
    /// <param name="folder">The folder of the course.</param>
    /// <param name="student">The student's folder.</param>
    /// <param name="answers">Texts by <c>grade_id</c>.</param>
    /// <param name="own">Cells of the student's own, before the first that is asked for; the first is named own, the second own-2.</param>
    /// <param name="file">The file in the student's folder.</param>
    /// <param name="without">The <c>grade_id</c> of a cell that is left out.</param>
    public static void HandIn(
        this WorkingFolder folder, string student, (string Id, string Source)[] answers, string[]? own = null, string file = "halving.ipynb", string? without = null)
    {
        var notebook = Notebook.Read(Released);
        foreach (var (id, source) in answers)
            notebook.Part(id).Source = source;
        foreach (var (place, source) in (own ?? []).Index())
            notebook.Cells.Insert(2 + place, new NotebookCell(CellKind.Code, place == 0 ? "own" : $"own-{place + 1}", source));
        if (without is not null)
            notebook.Cells.Remove(notebook.Part(without));
        folder.Write($"submitted/{student}/{file}", notebook.ToString());
    }

    public static NotebookCell Part(this Notebook notebook, string id) =>
        notebook.Cells.Single(cell => cell.Metadata["nbgrader"]?["grade_id"]?.ToString() == id);

    private static string At(string name) =>
        Path.Combine(Repository.Find(AppContext.BaseDirectory)!, "tests", "LrNotebooks.Cli.Tests", "Labs", "Course", name);
}
