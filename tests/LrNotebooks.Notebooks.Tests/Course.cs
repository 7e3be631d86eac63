using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Notebooks.Tests;

/// <summary>The lessons as they are committed.</summary>
internal static class Course
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static TheoryData<string> Files { get; } = In("");

    /// <summary>The assignments, as <c>labs/NAME.ipynb</c>.</summary>
    public static TheoryData<string> Labs { get; } = In("labs/");

    /// <summary>Lessons and assignments.</summary>
    public static TheoryData<string> All { get; } = [.. Files.Concat(Labs).Select(row => row.Data)];

    /// <summary>Those that re-create a document.</summary>
    public static TheoryData<string> Lessons { get; } = [.. Files.Select(row => row.Data).Where(file => Read(file).Metadata["lrnotebooks"]?["document"] is not null)];

    public static string PathOf(string file) => Path.Combine(Root, "notebooks", file);

    public static Notebook Read(string file) => Notebook.Read(PathOf(file));

    public static IEnumerable<NotebookCell> Code(this Notebook notebook) => notebook.Cells.Where(cell => cell.Kind == CellKind.Code);

    public static IEnumerable<NotebookCell> Prose(this Notebook notebook) => notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown);

    private static TheoryData<string> In(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, "notebooks", folder), "*.ipynb").Select(path => folder + Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "LrNotebooks.sln")) ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
