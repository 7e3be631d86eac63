using System.ComponentModel;

namespace LrNotebooks.Scripting.Packages;

/// <summary>Gets packages through the .NET SDK, and remembers what it got.</summary>
internal static class PackageRestore
{
    /// <summary>The files of packages and of what they depend on.</summary>
    /// <param name="packages">What to restore, together.</param>
    /// <param name="configDirectory">Where to look for a <c>nuget.config</c>, there and upwards.</param>
    /// <param name="cancellation">Ends the restore.</param>
    /// <exception cref="CellProblemException">A package or the SDK is not there.</exception>
    public static async Task<PackageFiles> RunAsync(
        IReadOnlyList<PackageRequest> packages, string configDirectory, CancellationToken cancellation)
    {
        var text = RestoreProject.Text(packages, configDirectory);
        var cached = Path.Combine(Root, RestoreProject.Name(text));
        if (!packages.Any(package => package.IsFloating) && TryRead(cached) is { } known)
            return known;
        var folder = Directory.CreateDirectory($"{cached}-{Guid.NewGuid():n}").FullName;
        try
        {
            await RestoreAsync(folder, text, packages, cancellation);
            var files = PackageFiles.Read(Assets(folder));
            Keep(folder, cached);
            return files;
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static string Root => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } local ? local : Path.GetTempPath(),
        "LrNotebooks",
        "packages");

    private static string Assets(string folder) => Path.Combine(folder, "obj", "project.assets.json");

    private static PackageFiles? TryRead(string cached)
    {
        try
        {
            return File.Exists(Assets(cached)) ? PackageFiles.Read(Assets(cached)) : null;
        }
        catch (FileNotFoundException)
        {
            // Somebody emptied the package folder.
            return null;
        }
    }

    private static async Task RestoreAsync(
        string folder, string text, IReadOnlyList<PackageRequest> packages, CancellationToken cancellation)
    {
        const string ProjectFile = "packages.csproj";
        await File.WriteAllTextAsync(Path.Combine(folder, ProjectFile), text, cancellation);
        var names = string.Join(", ", packages);
        try
        {
            // The properties are given here because they decide what is imported before the project's own are read.
            var (exitCode, output) = await DotnetTool.RunAsync(
                folder,
                ["restore", ProjectFile, "-p:ImportDirectoryBuildProps=false", "-p:ImportDirectoryBuildTargets=false", "-p:ImportDirectoryPackagesProps=false"],
                cancellation);
            if (exitCode != 0)
                throw new CellProblemException("PackageNotRestored", $"{names} could not be restored: {RestoreErrors.Summarize(output)}");
        }
        catch (Win32Exception)
        {
            throw new CellProblemException("PackageNotRestored", $"{names} could not be restored: #r \"nuget: ...\" needs the .NET SDK, and there is no dotnet command.");
        }
    }

    private static void Keep(string folder, string cached)
    {
        try
        {
            if (Directory.Exists(cached))
                Directory.Delete(cached, recursive: true);
            Directory.Move(folder, cached);
        }
        catch (IOException)
        {
            // Another process was faster; what it keeps is the same.
        }
    }
}
