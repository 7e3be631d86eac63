namespace LrNotebooks.Cli;

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
        var folders = Upwards(start).ToList();
        return folders.Find(folder => File.Exists(Path.Combine(folder, Solution)))
            ?? folders.Find(folder => Directory.Exists(Path.Combine(folder, Notebooks)));
    }

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
