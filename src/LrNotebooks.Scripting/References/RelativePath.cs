namespace LrNotebooks.Scripting.Packages;

/// <summary>Paths that a directive gives.</summary>
internal static class RelativePath
{
    /// <summary>The path with the slashes that every platform understands.</summary>
    public static string Portable(string path) => path.Replace('\\', '/');

    /// <summary>The absolute path.</summary>
    /// <param name="path">As written; both kinds of slash are understood.</param>
    /// <param name="document">The text that says it: a file, whose folder then counts, or the name of a cell.</param>
    /// <param name="workingDirectory">The notebook's folder, which counts for cells.</param>
    public static string Resolve(string path, string? document, string workingDirectory) => Path.GetFullPath(
        Portable(path),
        Path.IsPathFullyQualified(document ?? "") ? Path.GetDirectoryName(document)! : workingDirectory);
}
