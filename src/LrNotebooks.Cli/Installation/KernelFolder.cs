using System.Text.Json;
using System.Text.Json.Nodes;
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

/// <summary>A <c>kernel.json</c>: how front ends name and start a kernel.</summary>
/// <param name="DisplayName">What menus say.</param>
/// <param name="Arguments">The command line.</param>
/// <param name="Version">Our version where <c>lrnb</c> wrote it; null for another's kernel.</param>
internal sealed record KernelSpec(string DisplayName, IReadOnlyList<string> Arguments, string? Version)
{
    public const string FileName = "kernel.json";

    /// <summary>Whether memory that .NET's compiler writes is another mapping than the one that runs; read when the runtime starts, from nowhere else.</summary>
    public const string WriteXorExecute = "DOTNET_EnableWriteXorExecute";

    // Front ends ignore metadata that they do not know.
    private const string Mark = "lrnotebooks";

    /// <summary>The kernel that serves from a build.</summary>
    /// <param name="displayName">What menus say.</param>
    /// <param name="build">The build's folder.</param>
    /// <exception cref="UserException">There is no <c>dotnet</c> to start it with.</exception>
    public static KernelSpec Of(string displayName, string build) => new(
        displayName, [DotNet(), Path.Combine(build, "lrnb.dll"), "kernel", "serve", "{connection_file}"], Lab.Version);

    /// <summary>Reads a kernel's file; null where there is none.</summary>
    /// <param name="folder">The kernel's folder.</param>
    public static KernelSpec? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(path)) as JsonObject;
            var mark = (json?["metadata"] as JsonObject)?[Mark] as JsonObject;
            return new KernelSpec(
                json?["display_name"]?.ToString() ?? string.Empty,
                [.. (json?["argv"] as JsonArray ?? []).Select(argument => argument?.ToString() ?? string.Empty)],
                mark?["version"]?.ToString());
        }
        catch (JsonException)
        {
            // Whoever wrote it, it was not us.
            return new KernelSpec(string.Empty, [], null);
        }
    }

    /// <summary>Whether it starts a program in a folder.</summary>
    public bool StartsIn(string folder) =>
        Arguments.Any(argument => argument.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>The file's text.</summary>
    public override string ToString() => ReadableJson.Write(new JsonObject
    {
        ["argv"] = new JsonArray([.. Arguments.Select(argument => JsonValue.Create(argument))]),
        ["display_name"] = DisplayName,
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        // Code that a kernel compiles need not be guarded from the code that its cells are: a kernel starts a tenth sooner.
        ["env"] = new JsonObject { [WriteXorExecute] = "0" },
        ["metadata"] = new JsonObject { ["debugger"] = false, [Mark] = new JsonObject { ["version"] = Version } },
    }) + "\n";

    /// <summary>The full path of the program that runs this process's runtime: front ends need not have it on their path.</summary>
    private static string DotNet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var named = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH");
        string?[] candidates =
        [
            Path.GetFileName(Environment.ProcessPath) == name ? Environment.ProcessPath : null,
            // ROOT/shared/Microsoft.NETCore.App/VERSION holds the runtime, ROOT the program.
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", name)),
            string.IsNullOrEmpty(named) ? null : Path.GetFullPath(named),
        ];
        return candidates.FirstOrDefault(File.Exists)
            ?? throw new UserException("cannot find the dotnet program that a kernel starts with; set DOTNET_HOST_PATH to its full path");
    }
}
