using System.Runtime.InteropServices;

namespace LrNotebooks.Scripting.Packages;

/// <summary>The shared framework that this process runs on.</summary>
internal static class FrameworkAssemblies
{
    /// <summary>File by simple assembly name. The host application's own assemblies are not among them.</summary>
    public static IReadOnlyDictionary<string, string> Paths { get; } = FindPaths();

    private static Dictionary<string, string> FindPaths()
    {
        var directory = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetDirectoryName(path) == directory)
            // The runtime lists System.Private.CoreLib twice.
            .Distinct()
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
    }
}
