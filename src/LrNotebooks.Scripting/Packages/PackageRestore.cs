using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LrNotebooks.Scripting.Packages;

/// <summary>Gets packages through the .NET SDK, and remembers what it got.</summary>
internal static partial class PackageRestore
{
    /// <summary>The files of packages and of what they depend on.</summary>
    /// <param name="packages">What to restore, together.</param>
    /// <param name="sources">Where to look for packages, in addition to what <c>nuget.config</c> says: folders and addresses.</param>
    /// <param name="configDirectory">Where to look for a <c>nuget.config</c>, there and upwards.</param>
    /// <param name="cancellation">Ends the restore.</param>
    /// <exception cref="CellProblemException">A package or the SDK is not there.</exception>
    public static async Task<PackageFiles> RunAsync(
        IReadOnlyList<PackageRequest> packages, IEnumerable<string> sources, string configDirectory, CancellationToken cancellation)
    {
        var text = ProjectText(packages, sources, configDirectory);
        // The same name in every process.
        var cached = Path.Combine(Root, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]);
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
            // The properties are given here because they decide what is imported before the project's own are read. A source that does not answer is no
            // reason to go without a package that another one has.
            var (exitCode, output) = await DotnetAsync(
                folder,
                [
                    "restore", ProjectFile, "--ignore-failed-sources",
                    "-p:ImportDirectoryBuildProps=false", "-p:ImportDirectoryBuildTargets=false", "-p:ImportDirectoryPackagesProps=false",
                ],
                cancellation);
            if (exitCode != 0)
                throw new CellProblemException("PackageNotRestored", $"{names} could not be restored: {Summarize(output)}");
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

    /// <summary>The project that asks the SDK for packages: never built, only restored. Versions are chosen that fit all.</summary>
    private static string ProjectText(IEnumerable<PackageRequest> packages, IEnumerable<string> sources, string configDirectory) => new XElement(
        "Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", $"net{Environment.Version.Major}.{Environment.Version.Minor}"),
            new XElement("RuntimeIdentifier", Platform),
            new XElement("SelfContained", "false"),
            new XElement("NuGetAudit", "false"),
            new XElement("RestoreAdditionalProjectSources", string.Join(';', sources.Select(Escaped))),
            new XElement("RestoreRootConfigDirectory", configDirectory)),
        new XElement(
            "ItemGroup",
            packages.Select(package => new XElement(
                "PackageReference", new XAttribute("Include", package.Id), new XAttribute("Version", package.Version))))).ToString();

    /// <summary>A text that MSBuild takes as it is.</summary>
    private static string Escaped(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal);

    /// <summary>The portable identifier of this platform; a distribution's own may be unknown to the SDK.</summary>
    private static string Platform
    {
        get
        {
            var isMusl = RuntimeInformation.RuntimeIdentifier is var own && (own.Contains("musl") || own.StartsWith("alpine", StringComparison.Ordinal));
            var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : isMusl ? "linux-musl" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    /// <summary>Runs the <c>dotnet</c> command to its end.</summary>
    /// <returns>The exit code, and what it printed to both streams.</returns>
    /// <exception cref="Win32Exception">There is no such command.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the command was ended.</exception>
    private static async Task<(int ExitCode, string Output)> DotnetAsync(string directory, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(DotnetPath(), arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A host that was itself started by dotnet test or dotnet run must not choose the SDK's version or its files for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        using var ending = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return (process.ExitCode, await output + await error);
    }

    /// <summary>The command beside the runtime that this process runs on, else whichever the system finds.</summary>
    private static string DotnetPath()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var beside = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(beside) ? beside : "dotnet";
    }

    /// <summary>The errors of a failed restore in one line, without the paths of the project that nobody wrote.</summary>
    private static string Summarize(string output)
    {
        if (output.Contains("No .NET SDKs were found", StringComparison.Ordinal))
            return "#r \"nuget: ...\" needs the .NET SDK; only the runtime is installed.";
        var errors = Error().Matches(output).Select(match => match.Groups["error"].Value.Trim()).Distinct().ToList();
        return errors.Count > 0 ? string.Join(" ", errors) : output.ReplaceLineEndings(" ").Trim();
    }

    // NU1801 is a source that did not answer.
    [GeneratedRegex(@"(error|warning(?=\s*NU1801))\s*(?<error>(NU|NETSDK|MSB)\d+:.*?)(\[[^\]]*\])?\s*$", RegexOptions.Multiline)]
    private static partial Regex Error();
}

/// <summary>The files of restored packages and of what they depend on.</summary>
/// <param name="Compile">Assemblies to compile against.</param>
/// <param name="Runtime">Assemblies to load.</param>
/// <param name="Native">Native libraries for this platform.</param>
/// <param name="Extended">The ids of packages with an extension of .NET Interactive.</param>
internal sealed record PackageFiles(
    IReadOnlyList<string> Compile, IReadOnlyList<string> Runtime, IReadOnlyList<string> Native, IReadOnlyList<string> Extended)
{
    private const string ExtensionFolder = "interactive-extensions/dotnet/";

    /// <summary>Reads what a restore wrote.</summary>
    /// <param name="assetsFile">A <c>project.assets.json</c> of a project with a runtime identifier.</param>
    public static PackageFiles Read(string assetsFile)
    {
        var assets = JsonNode.Parse(File.ReadAllText(assetsFile))!;
        var folders = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToList();
        // Without a runtime identifier a target lists no native files of packages; the one with it is named "framework/rid".
        var target = assets["targets"]!.AsObject().Single(one => one.Key.Contains('/')).Value!.AsObject();
        List<string> Files(string kind) =>
        [
            .. from library in target
               from file in library.Value![kind]?.AsObject() ?? []
               where Path.GetFileName(file.Key) != "_._"
               let path = Path.Combine(assets["libraries"]![library.Key]!["path"]!.GetValue<string>(), file.Key)
               select folders.Select(folder => Path.GetFullPath(Path.Combine(folder, path))).FirstOrDefault(File.Exists)
                   ?? throw new FileNotFoundException($"{path} is in none of {string.Join(", ", folders)}.")
        ];
        var extended = from library in assets["libraries"]!.AsObject()
                       where library.Value!["files"]?.AsArray().Any(file => file!.GetValue<string>().StartsWith(ExtensionFolder, StringComparison.Ordinal)) == true
                       select library.Key.Split('/')[0];
        return new PackageFiles(Files("compile"), Files("runtime"), Files("native"), [.. extended]);
    }
}
