using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace LrNotebooks.Scripting.Packages;

/// <summary>
/// Where a session's cells and the assemblies they refer to are loaded, apart from those of other sessions.
/// </summary>
/// <remarks>
/// Not collectible: the runtime compiles collectible code with full optimization at once, which inlines small methods out of error
/// traces and makes every cell start later.
/// </remarks>
internal sealed class SessionLoadContext(HostAssemblies host, Action<string>? needed) : AssemblyLoadContext("notebook session")
{
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _nativeFiles = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _folders = [];

    /// <summary>The cell that ran last.</summary>
    public CellScope? LatestCell { get; set; }

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
        return host.Find(name) ?? (Find(name) is { } path ? LoadFromAssemblyPath(path) : null);
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
