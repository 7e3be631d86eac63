using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli;

/// <summary>A kernel's place: the folder under whose name Jupyter knows it. There need be nothing there.</summary>
/// <param name="path">The full path.</param>
internal sealed class KernelFolder(string path)
{
    /// <summary>Our kernel's own name.</summary>
    public const string OwnName = "lrnotebooks";

    /// <summary>The name that C# notebooks ask for, also those written in Polyglot Notebooks.</summary>
    public const string PolyglotName = ".net-csharp";

    // The pictures that launchers show, under the names that Jupyter wants.
    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    /// <summary>The full path.</summary>
    public string Path => path;

    /// <summary>The kernel's name.</summary>
    public string Name => System.IO.Path.GetFileName(path);

    /// <summary>What lies there; null where no kernel does.</summary>
    public KernelSpec? Spec { get; } = KernelSpec.Read(path);

    /// <summary>Whether <c>lrnb</c> wrote what lies there.</summary>
    public bool IsOurs => Spec?.Version is not null;

    /// <summary>Whether a kernel lies there that <c>lrnb</c> did not write.</summary>
    public bool IsAnothers => Spec is not null && !IsOurs;

    /// <summary>The builds there.</summary>
    public InstalledBuilds Builds { get; } = new(path);

    /// <summary>Other names of it: kernels of ours beside it that start its builds.</summary>
    public IReadOnlyList<KernelFolder> Aliases =>
        [.. In(System.IO.Path.GetDirectoryName(path)!).Where(other => other.IsOurs && other.Name != Name && other.Spec!.StartsIn(path))];

    /// <summary>The kernels in a folder of kernels.</summary>
    public static IEnumerable<KernelFolder> In(string kernels) =>
        from folder in Directory.Exists(kernels) ? Directory.GetDirectories(kernels) : []
        orderby folder
        let kernel = new KernelFolder(folder)
        where kernel.Spec is not null
        select kernel;

    /// <summary>Makes it a kernel of ours; the file that makes it one is written last.</summary>
    public void Write(KernelSpec spec)
    {
        Directory.CreateDirectory(path);
        foreach (var logo in Logos)
        {
            using var source = typeof(KernelFolder).Assembly.GetManifestResourceStream(logo)!;
            using var target = File.Create(System.IO.Path.Combine(path, logo));
            source.CopyTo(target);
        }
        AtomicFile.WriteText(System.IO.Path.Combine(path, KernelSpec.FileName), spec.ToString());
    }

    /// <summary>Removes what <c>lrnb</c> wrote, and the folder if nothing else is in it.</summary>
    public void Remove()
    {
        foreach (var name in Logos.Prepend(KernelSpec.FileName))
        {
            File.Delete(System.IO.Path.Combine(path, name));
        }
        Builds.Clean();
        if (Directory.GetFileSystemEntries(path).Length == 0)
        {
            Directory.Delete(path);
        }
    }
}
