using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LrNotebooks.Cli;

/// <summary>The builds in a kernel's folder: the one that it starts, and older ones from which kernels still run.</summary>
/// <param name="kernel">The kernel's folder.</param>
internal sealed class InstalledBuilds(string kernel)
{
    private const int NameLength = 12;
    private const string Dependencies = "lrnb.deps.json";

    // In every installed build; a running kernel holds a shared lock of it, for it loads parts of the build as late as it needs them.
    private const string InUse = "in-use";

    private readonly string _builds = Path.Combine(kernel, "builds");

    /// <summary>Whether a kernel runs from one of them.</summary>
    public bool AreInUse => All.Any(IsInUse);

    private string[] All => Directory.Exists(_builds) ? Directory.GetDirectories(_builds) : [];

    /// <summary>Keeps a build until the answer is disposed or the process ends; null where it is not an installed one.</summary>
    /// <param name="build">The folder that this process runs from.</param>
    public static IDisposable? Hold(string build)
    {
        var path = Path.Combine(build, InUse);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
    }

    /// <summary>The files that a build of <c>lrnb</c> needs to run by itself, and its documentation, which kernels show.</summary>
    /// <param name="build">A folder that may hold more than that, as a test's does.</param>
    /// <returns>Their paths, relative to the folder.</returns>
    /// <exception cref="UserException">It is not a whole build.</exception>
    public static IReadOnlyList<string> FilesOf(string build)
    {
        var list = Path.Combine(build, Dependencies);
        if (!File.Exists(list))
        {
            throw new UserException($"{build} has no {Dependencies} and cannot be installed; build src/LrNotebooks.Cli first");
        }
        var assets = JsonNode.Parse(File.ReadAllText(list))!["targets"]!.AsObject()
            .SelectMany(target => target.Value!.AsObject()).SelectMany(library => Assets(library.Value!.AsObject())).ToList();
        var documentation = assets.Select(asset => Path.ChangeExtension(asset, ".xml"));
        var files = assets.Concat(documentation).Append(Dependencies).Append("lrnb.runtimeconfig.json");
        return [.. files.Distinct().Where(file => File.Exists(Path.Combine(build, file))).Order(StringComparer.Ordinal)];
    }

    /// <summary>Copies a build. What lies there already, whole, is not written again: kernels may run from it.</summary>
    /// <param name="build">A folder with a build.</param>
    /// <returns>The copy's folder.</returns>
    public string Add(string build)
    {
        var files = FilesOf(build);
        var target = Path.Combine(_builds, ContentName(build, files));
        if (Directory.Exists(target))
        {
            return target;
        }
        var beside = Path.Combine(_builds, $".{Guid.NewGuid():N}");
        try
        {
            foreach (var file in files)
            {
                var copy = Path.Combine(beside, file);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                Put(Path.Combine(build, file), copy, isPackageFile: IsPackageFile(file));
            }
            File.WriteAllText(Path.Combine(beside, InUse), string.Empty);
            Directory.Move(beside, target);
            return target;
        }
        catch
        {
            Delete(beside);
            throw;
        }
    }

    /// <summary>Deletes all but one of those from which no kernel runs.</summary>
    /// <param name="kept">The folder to keep; null for none.</param>
    public void Clean(string? kept = null)
    {
        foreach (var build in All.Where(build => build != kept && !IsInUse(build)))
        {
            Delete(build);
        }
        if (All.Length == 0)
        {
            Delete(_builds);
        }
    }

    private static IEnumerable<string> Assets(JsonObject library)
    {
        IEnumerable<string> Keys(string kind) => library[kind]?.AsObject().Select(asset => asset.Key) ?? [];
        return Keys("runtime").Concat(Keys("native")).Select(path => Path.GetFileName(path)).Concat(Keys("runtimeTargets"));
    }

    private static bool IsInUse(string build)
    {
        var path = Path.Combine(build, InUse);
        if (!File.Exists(path))
        {
            return false;
        }
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    // Native libraries lie under runtimes/, as their packages have them.
    private static bool IsPackageFile(string file) => file.StartsWith("runtimes", StringComparison.Ordinal);

    /// <summary>Nobody writes a package's files, so a second name for one serves as well as a copy.</summary>
    private static void Put(string source, string target, bool isPackageFile)
    {
        if (!isPackageFile || !HardLink.TryCreate(source, target))
        {
            File.Copy(source, target);
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string ContentName(string build, IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            var path = Path.Combine(build, file);
            // libtorch's half gigabyte is named by the package versions that the build's list of dependencies holds.
            hash.AppendData(IsPackageFile(file) ? BitConverter.GetBytes(new FileInfo(path).Length) : File.ReadAllBytes(path));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..NameLength];
    }
}

/// <summary>A second name for a file, which takes no room on the disk.</summary>
internal static class HardLink
{
    /// <summary>Makes one; false where the file system refuses, as between two disks.</summary>
    /// <param name="existing">The file.</param>
    /// <param name="added">Its second name, which must be free.</param>
    public static bool TryCreate(string existing, string added) =>
        OperatingSystem.IsWindows() ? CreateHardLink(added, existing, 0) : Link(existing, added) == 0;

    [DllImport("kernel32", EntryPoint = "CreateHardLinkW", CharSet = CharSet.Unicode)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLink(string added, string existing, nint reserved);

    [DllImport("libc", EntryPoint = "link", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Link(string existing, string added);
}
