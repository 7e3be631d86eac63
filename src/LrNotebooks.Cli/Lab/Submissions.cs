using System.Security.Cryptography;
using System.Text;

namespace LrNotebooks.Cli.Labs;

/// <summary>What one student handed in for one notebook.</summary>
/// <param name="Student">The name of the student's folder.</param>
/// <param name="Assignment">The instructor's notebook.</param>
/// <param name="Path">The student's; null where there is none that can be used.</param>
/// <param name="Problem">Why there is none.</param>
internal sealed record Submission(string Student, Assignment Assignment, string? Path, string? Problem = null)
{
    private const long LargestFile = 64L << 20;

    // A link to a folder above would have no end.
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Files that lie beside the notebook, links and other notebooks left out.</summary>
    public IEnumerable<(string Path, string Name)> Files => Path is null ? [] : FilesBeside(Path);

    /// <summary>Changes when anything that was handed in does.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Problem ?? ""));
        foreach (var (path, name) in Path is null ? [] : Files.Prepend((Path, "")))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// One for each student and notebook: <c>student/NAME.ipynb</c>, or <c>student/assignment/NAME.ipynb</c> as nbgrader collects them. Where there is one
    /// notebook to grade, a student's only notebook is meant, whatever it is called.
    /// </summary>
    /// <param name="folder">A folder with a folder for each student.</param>
    /// <param name="assignments">The instructor's notebooks.</param>
    public static IReadOnlyList<Submission> Find(string folder, IReadOnlyList<Assignment> assignments)
    {
        var students = new DirectoryInfo(folder).EnumerateDirectories().Where(student => !student.Name.StartsWith('.'))
            .OrderBy(student => student.Name, StringComparer.Ordinal);
        return [.. students.SelectMany(student => assignments.Select(assignment => Find(student, assignment, isOnly: assignments.Count == 1)))];
    }

    private static Submission Find(DirectoryInfo student, Assignment assignment, bool isOnly)
    {
        if (student.LinkTarget is not null)
            return None("the student's folder is a symbolic link");
        var notebooks = student.EnumerateDirectories().Where(folder => folder.LinkTarget is null && !folder.Name.StartsWith('.'))
            .OrderBy(folder => folder.Name, StringComparer.Ordinal).Prepend(student).SelectMany(folder => folder.EnumerateFiles("*.ipynb")).ToList();
        var found = notebooks.Find(file => file.Name == assignment.Name + ".ipynb") ?? (isOnly && notebooks.Count == 1 ? notebooks[0] : null);
        return found switch
        {
            null => None("not handed in"),
            { LinkTarget: not null } => None($"{found.Name} is a symbolic link"),
            // A pipe has no length either, and reading it would never end.
            { Length: 0 } => None($"{found.Name} is empty"),
            { Length: > LargestFile } => None(FormattableString.Invariant($"{found.Name} is larger than {LargestFile >> 20} MB")),
            _ => new(student.Name, assignment, found.FullName),
        };

        Submission None(string problem) => new(student.Name, assignment, null, problem);
    }

    /// <summary>Files of a notebook's folder and the folders in it, with their names relative to it.</summary>
    public static IEnumerable<(string Path, string Name)> FilesBeside(string notebook)
    {
        var folder = new DirectoryInfo(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(notebook))!);
        return folder.EnumerateFiles("*", Everything)
            .Where(file => file.Extension != ".ipynb" && file.Length is > 0 and <= LargestFile)
            .Select(file => (file.FullName, System.IO.Path.GetRelativePath(folder.FullName, file.FullName)))
            .Where(file => !file.Item2.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part.StartsWith('.') || part == "__pycache__"))
            .OrderBy(file => file.Item2, StringComparer.Ordinal);
    }
}
