using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace LrNotebooks.Scripting.Packages;

/// <summary>
/// Where a session's cells and the assemblies they refer to are loaded, apart from those of other sessions.
/// </summary>
/// <remarks>
/// Not collectible: the runtime compiles collectible code with full optimization at once, which inlines small methods out of error
/// traces and makes every cell start later.
/// </remarks>
/// <param name="hostAssemblies">What the host shares with its cells; the cell functions' own assembly always is.</param>
/// <param name="needed">Told the simple name of each assembly beyond the framework's before it is loaded.</param>
internal sealed class SessionLoadContext(IEnumerable<Assembly> hostAssemblies, Action<string>? needed) : AssemblyLoadContext("notebook session")
{
    private readonly Dictionary<string, Assembly> _shared = hostAssemblies
        .Append(typeof(CellFunctions).Assembly)
        .DistinctBy(assembly => assembly.GetName().Name)
        .ToDictionary(assembly => assembly.GetName().Name!, StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _nativeFiles = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _folders = [];

    /// <summary>The cell that ran last.</summary>
    public CellScope? LatestCell { get; set; }

    /// <summary>The files of what the host shares, to compile against.</summary>
    public IEnumerable<string> SharedPaths => _shared.Values.Select(assembly => assembly.Location);

    /// <summary>The host's assembly of this simple name; null when it shares none.</summary>
    public Assembly? FindShared(string simpleName) => _shared.GetValueOrDefault(simpleName);

    /// <summary>Makes an assembly file loadable by its simple name; the first file of a name stays.</summary>
    public void Offer(string path) => _files.TryAdd(Path.GetFileNameWithoutExtension(path), path);

    /// <summary>Makes a native library loadable by its file name.</summary>
    public void OfferNative(string path) => _nativeFiles.TryAdd(Path.GetFileName(path), path);

    /// <summary>Makes an assembly loadable, and what lies beside it.</summary>
    public void OfferWithFolder(string path)
    {
        Offer(path);
        _folders[Path.GetDirectoryName(path)!] = true;
    }

    /// <summary>The file of an assembly that the session's references bring; null when there is none.</summary>
    public string? Find(string simpleName) => _files.TryGetValue(simpleName, out var path) ? path
        : _folders.Keys.Select(folder => Path.Combine(folder, simpleName + ".dll")).FirstOrDefault(File.Exists);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // The framework's own come first: a copy beside a referenced assembly would be a second, different set of types.
        if (assemblyName.Name is not { } name || FrameworkAssemblies.Paths.ContainsKey(name))
            return null;
        try
        {
            needed?.Invoke(name);
        }
        catch (Exception e)
        {
            throw new CellProblemException(e.GetType().FullName!, e.Message);
        }
        return FindShared(name) ?? (Find(name) is { } path ? LoadFromAssemblyPath(path) : null);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        var names = NativeNames(unmanagedDllName).ToList();
        var path = names.Select(name => _nativeFiles.GetValueOrDefault(name)).OfType<string>()
            .Concat(from folder in _folders.Keys from name in names select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }

    private static IEnumerable<string> NativeNames(string name)
    {
        var extension = OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";
        return [name, name + extension, "lib" + name, "lib" + name + extension];
    }
}

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
