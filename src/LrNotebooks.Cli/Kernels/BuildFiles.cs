using System.Text.Json.Nodes;

namespace LrNotebooks.Cli;

/// <summary>The files that a build of <c>lrnb</c> needs to run by itself, and its documentation, which kernels show.</summary>
internal static class BuildFiles
{
    private const string Dependencies = "lrnb.deps.json";

    /// <summary>Their paths, relative to the build's folder.</summary>
    /// <param name="build">A folder that may hold more than that, as a test's does.</param>
    /// <exception cref="UserException">It is not a whole build.</exception>
    public static IReadOnlyList<string> Of(string build)
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

    private static IEnumerable<string> Assets(JsonObject library) =>
        Keys(library, "runtime").Concat(Keys(library, "native")).Select(path => Path.GetFileName(path))
            .Concat(Keys(library, "runtimeTargets"));

    private static IEnumerable<string> Keys(JsonObject library, string kind) =>
        library[kind]?.AsObject().Select(asset => asset.Key) ?? [];
}
