using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace LrNotebooks.Native;

/// <summary>
/// Loads libtorch, the native library that TorchSharp computes with, also where TorchSharp's own loader does not: on Debian 12, Ubuntu 22.04
/// and their like (see <see cref="RelaxedLibrary"/>), and from the package cache, in place.
/// </summary>
/// <remarks>
/// As soon as anything of this assembly is in use, TorchSharp gets help when it looks for its native library. A program that may use TorchSharp
/// first calls <see cref="Load"/> at its start, which does the same at once, and says in one message why it does not work.
/// </remarks>
public static class Libtorch
{
    /// <summary>The version that TorchSharp's package asks for.</summary>
    public const string Version = "2.10.0";

    private const string TorchSharpName = "TorchSharp";
    private const string Bindings = "LibTorchSharp";

    // In this order: each needs those before it, and finds them because they are loaded.
    private static readonly string[] Names = ["c10", "torch_cpu", "torch", Bindings];

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, nint> Handles = [];
    private static readonly HashSet<string> Added = [];

    /// <summary>The platform's name in packages, such as <c>linux-x64</c>.</summary>
    private static string Platform { get; } =
        (OperatingSystem.IsWindows() ? "win-" : OperatingSystem.IsMacOS() ? "osx-" : "linux-")
        + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    /// <summary>Loads libtorch into this process, if it is not there yet.</summary>
    /// <exception cref="DllNotFoundException">It is nowhere, or the system refuses it; the message says which file, why, and what to do.</exception>
    public static void Load()
    {
        lock (Gate)
        {
            if (Handles.Count == 0) LinuxTuning.Apply();
            foreach (var name in Names.Where(name => !Handles.ContainsKey(name)))
                Handles[name] = Open(name);
        }
    }

    /// <summary>Names a folder in which libtorch may lie, besides the usual ones. It counts for what is not loaded yet.</summary>
    /// <param name="folder">A full path.</param>
    public static void LookIn(string folder)
    {
        lock (Gate)
        {
            Added.Add(folder);
        }
    }

#pragma warning disable CA2255 // A notebook's cell and a program must find libtorch without a call.
    [ModuleInitializer]
    internal static void Watch()
#pragma warning restore CA2255
    {
        AppDomain.CurrentDomain.AssemblyLoad += (_, load) => Help(load.LoadedAssembly);
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
            Help(assembly);
    }

    private static void Help(Assembly assembly)
    {
        if (assembly.GetName().Name == TorchSharpName && AssemblyLoadContext.GetLoadContext(assembly) is { } context)
            context.ResolvingUnmanagedDll += (asking, name) => asking == assembly ? Resolve(name) : 0;
    }

    /// <summary>Asked for what the system did not load: 0 leaves it to TorchSharp to say so.</summary>
    private static nint Resolve(string name)
    {
        if (!Names.Contains(name)) return 0;
        try
        {
            Load();
            return Handles[name];
        }
        catch (DllNotFoundException)
        {
            return 0;
        }
    }

    private static nint Open(string name)
    {
        var folders = Added.Concat(UsualFolders()).Distinct().ToArray();
        var file = FileName(name);
        var path = folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists)
            ?? throw new DllNotFoundException(
                $"TorchSharp computes with libtorch {Version}, and its {file} is not there. In a notebook, run #r \"nuget: libtorch-cpu-{Platform}, {Version}\" "
                + $"in a cell of its own; in a project, refer to that package. {Published} Looked in {string.Join(", ", folders)}.");
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException e) when (name == Bindings && RelaxedLibrary.Mends(e))
        {
            return RelaxedLibrary.Load(path);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            // The system's loader speaks last, after .NET's advice about tracing.
            var reason = e.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1].Replace($"{path}: ", "");
            throw new DllNotFoundException(
                $"TorchSharp computes with libtorch {Version}, and the system does not load {path}: {reason.TrimEnd('.')}. "
                + $"If the file is damaged, delete it and restore its package again. {Published}");
        }
    }

    private const string Published = "libtorch is published for linux-x64 (with glibc), win-x64, win-arm64 and osx-arm64.";

    private static string FileName(string name) =>
        OperatingSystem.IsWindows() ? name + ".dll" : OperatingSystem.IsMacOS() ? $"lib{name}.dylib" : $"lib{name}.so";

    /// <summary>Beside TorchSharp, beside the program, where the program's host looks, and in the package cache.</summary>
    private static IEnumerable<string> UsualFolders()
    {
        var assemblies = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.GetName().Name == TorchSharpName)
            .Select(assembly => assembly.Location).Where(location => location.Length > 0).Select(location => Path.GetDirectoryName(location)!);
        foreach (var folder in assemblies.Append(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))
        {
            yield return folder;
            yield return Natives(folder);
        }
        var probed = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? string.Empty;
        foreach (var folder in probed.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return folder.TrimEnd(Path.DirectorySeparatorChar);
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        yield return Natives(Path.Combine(packages, $"libtorch-cpu-{Platform}", Version));
        yield return Natives(Path.Combine(packages, "torchsharp", Lab.TorchSharpVersion));
    }

    private static string Natives(string folder) => Path.Combine(folder, "runtimes", Platform, "native");
}
