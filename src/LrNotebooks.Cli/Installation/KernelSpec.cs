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
