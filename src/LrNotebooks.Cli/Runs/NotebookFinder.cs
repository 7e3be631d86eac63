using System.IO.Enumeration;

namespace LrNotebooks.Cli;

/// <summary>From what the user wrote to the files that will run.</summary>
internal static class NotebookFinder
{
    private const string Extension = ".ipynb";

    /// <summary>The files, each once, in the order asked for.</summary>
    /// <param name="paths">Files, folders or patterns.</param>
    /// <exception cref="UserException">A path leads to no notebook, or two files have the same name.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(Expand).DistinctBy(Path.GetFullPath).ToList();
        var twice = files.GroupBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? files
            : throw new UserException($"two notebooks named {twice.Key} would have one output: {string.Join(", ", twice)}");
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
