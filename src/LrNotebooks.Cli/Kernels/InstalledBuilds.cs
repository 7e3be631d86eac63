using System.Security.Cryptography;
using System.Text;

namespace LrNotebooks.Cli;

/// <summary>The builds in a kernel's folder: the one that it starts, and older ones from which kernels still run.</summary>
/// <param name="kernel">The kernel's folder.</param>
internal sealed class InstalledBuilds(string kernel)
{
    private const int NameLength = 12;

    private readonly string _builds = Path.Combine(kernel, "builds");

    /// <summary>Whether a kernel runs from one of them.</summary>
    public bool AreInUse => All.Any(BuildInUse.Is);

    private string[] All => Directory.Exists(_builds) ? Directory.GetDirectories(_builds) : [];

    /// <summary>Copies a build. What lies there already, whole, is not written again: kernels may run from it.</summary>
    /// <param name="build">A folder with a build.</param>
    /// <returns>The copy's folder.</returns>
    public string Add(string build)
    {
        var files = BuildFiles.Of(build);
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
            File.WriteAllText(Path.Combine(beside, BuildInUse.FileName), string.Empty);
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
        foreach (var build in All.Where(build => build != kept && !BuildInUse.Is(build)))
        {
            Delete(build);
        }
        if (All.Length == 0)
        {
            Delete(_builds);
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
