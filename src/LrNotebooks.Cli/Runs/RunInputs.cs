using System.IO.Enumeration;
using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli;

/// <summary>From what the user wrote to the files that will run.</summary>
internal static class RunInputs
{
    private const string Extension = ".ipynb";

    /// <summary>The files, each once, in the order asked for.</summary>
    /// <param name="paths">Files, folders or patterns; the repository's notebooks if empty.</param>
    /// <param name="repository">The repository; null outside of one.</param>
    /// <exception cref="UserException">A path leads to no notebook, or two files have the same name.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> paths, string? repository)
    {
        var files = (paths.Count > 0 ? paths : [NotebooksOf(repository)]).SelectMany(Expand).DistinctBy(Path.GetFullPath).ToList();
        var twice = files.GroupBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? files
            : throw new UserException($"two notebooks named {twice.Key} would have one output: {string.Join(", ", twice)}");
    }

    private static string NotebooksOf(string? repository)
    {
        var folder = repository is null ? null : Path.Combine(repository, Repository.Notebooks);
        return Directory.Exists(folder)
            ? Path.GetRelativePath(Environment.CurrentDirectory, folder)
            : throw new UserException("no notebooks folder here or in a folder above; name a notebook or a folder");
    }

    private static IEnumerable<string> Expand(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }
        if (Directory.Exists(path))
        {
            return AtLeastOne(Matching(path, "*" + Extension), $"no notebook in the folder '{path}'");
        }
        // A shell that does not expand patterns, as on Windows, leaves that to the program.
        var pattern = Path.GetFileName(path);
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        if (pattern.AsSpan().IndexOfAny('*', '?') >= 0 && Directory.Exists(folder))
        {
            return AtLeastOne(Matching(folder, pattern), $"no notebook matches '{path}'");
        }
        throw new UserException($"no notebook or folder '{path}'");
    }

    private static List<string> AtLeastOne(List<string> files, string problem) =>
        files.Count > 0 ? files : throw new UserException(problem);

    /// <summary>Notebooks in the order of their names; hidden ones, as editors leave behind, are not meant.</summary>
    private static List<string> Matching(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Where(file => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file), OperatingSystem.IsWindows()))
            .Where(file => file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(file).StartsWith('.'))
            .Select(file => folder == "." ? Path.GetFileName(file) : file)
            .Order(StringComparer.Ordinal),
    ];
}

/// <summary>A notebook that is to run.</summary>
/// <param name="Name">As the user wrote it.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Notebook">Its content, parameters set; null where it cannot run.</param>
/// <param name="Problem">Why it cannot run, in one line that names it; null where it can.</param>
internal sealed record PlannedNotebook(string Name, string Path, Notebook? Notebook, string? Problem = null)
{
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>Reads a notebook and sets its parameters.</summary>
    public static PlannedNotebook Load(string name, IReadOnlyDictionary<string, string> parameters)
    {
        var path = System.IO.Path.GetFullPath(name);
        try
        {
            var notebook = Notebook.Read(name);
            CheckLanguage(notebook, name);
            ParameterInjection.Apply(notebook, name, parameters);
            return new PlannedNotebook(name, path, notebook);
        }
        catch (Exception e) when (CommandLine.IsExpected(e))
        {
            return new PlannedNotebook(name, path, Notebook: null, e.Message);
        }
    }

    /// <summary>A notebook of another kernel has nothing to run.</summary>
    private static void CheckLanguage(Notebook notebook, string name)
    {
        var code = notebook.Cells.Where(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source)).ToList();
        if (code.Count > 0 && code.TrueForAll(cell => notebook.ToRun(cell) is null))
        {
            throw new NotebookFormatException(name, $"a notebook of {notebook.LanguageOf(code[0])}, by its metadata; lrnb runs C#");
        }
    }
}

/// <summary>The repository that the current folder lies in.</summary>
internal static class Repository
{
    private const string Solution = "LrNotebooks.sln";

    /// <summary>The folder of the notebooks within the repository.</summary>
    public const string Notebooks = "notebooks";

    /// <summary>
    /// The nearest folder from <paramref name="start"/> upwards with the solution or a notebooks folder; null if none.
    /// </summary>
    public static string? Find(string start)
    {
        var folders = new List<string>();
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            folders.Add(folder.FullName);
        }
        return folders.Find(folder => File.Exists(Path.Combine(folder, Solution)))
            ?? folders.Find(folder => Directory.Exists(Path.Combine(folder, Notebooks)));
    }
}
