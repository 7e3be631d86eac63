using System.Text.Json;
using System.Text.Json.Nodes;

namespace LrNotebooks.Cli;

/// <summary>A <c>kernel.json</c>: how front ends name and start a kernel.</summary>
/// <param name="DisplayName">What menus say.</param>
/// <param name="Arguments">The command line.</param>
/// <param name="Version">Our version where <c>lrnb</c> wrote it; null for another's kernel.</param>
internal sealed record KernelSpec(string DisplayName, IReadOnlyList<string> Arguments, string? Version)
{
    public const string FileName = "kernel.json";

    // Front ends ignore metadata that they do not know.
    private const string Mark = "lrnotebooks";

    /// <summary>The kernel that serves from a build.</summary>
    /// <param name="displayName">What menus say.</param>
    /// <param name="build">The build's folder.</param>
    public static KernelSpec Of(string displayName, string build) => new(
        displayName, [DotNetHost.Find(), Path.Combine(build, "lrnb.dll"), "kernel", "serve", "{connection_file}"], Lab.Version);

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
        ["metadata"] = new JsonObject { ["debugger"] = false, [Mark] = new JsonObject { ["version"] = Version } },
    }) + "\n";
}
