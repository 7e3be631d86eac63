using System.Runtime.InteropServices;
using LrNotebooks.Scripting.Packages;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>
/// The framework's documentation, which comes with the SDK: beside the reference assemblies, whose names are not those of the assemblies
/// that run.
/// </summary>
internal static class FrameworkDocumentation
{
    private const string Main = "System.Runtime";

    private static readonly Lazy<Dictionary<string, string>> Files = new(FindFiles);

    /// <summary>Files that may have a symbol, the likeliest first.</summary>
    /// <param name="assembly">The simple name of the assembly that has it.</param>
    /// <param name="id">The symbol's documentation comment id.</param>
    public static IEnumerable<string> Candidates(string assembly, string id)
    {
        if (!FrameworkAssemblies.Paths.ContainsKey(assembly))
            return [];
        var name = id[2..];
        return from file in Files.Value
               orderby file.Key == assembly descending,
                   name.StartsWith(file.Key + ".", StringComparison.Ordinal) ? file.Key.Length : 0 descending,
                   file.Key == Main descending
               select file.Value;
    }

    private static Dictionary<string, string> FindFiles()
    {
        // dotnet/shared/Microsoft.NETCore.App/10.0.1 and dotnet/packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0
        var runtime = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory());
        var root = runtime.Parent?.Parent?.Parent?.FullName;
        var packs = new DirectoryInfo(Path.Combine(root ?? "", "packs", "Microsoft.NETCore.App.Ref"));
        if (root is null || !packs.Exists)
            return [];
        var framework = FormattableString.Invariant($"net{Environment.Version.Major}.{Environment.Version.Minor}");
        return packs.EnumerateDirectories()
            .OrderBy(version => Version.TryParse(version.Name.Split('-')[0], out var parsed) ? parsed : new Version())
            .Select(version => Path.Combine(version.FullName, "ref", framework))
            .LastOrDefault(Directory.Exists) is { } newest
            ? Directory.EnumerateFiles(newest, "*.xml").ToDictionary(file => Path.GetFileNameWithoutExtension(file)) : [];
    }
}
