using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Packages;

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
