using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LrNotebooks.Cli.Tests.Packages;

/// <summary>Programs as a user runs them: in a folder, with packages that no other test and no later run sees.</summary>
/// <param name="folder">The current folder; packages are unpacked in it.</param>
internal sealed class DotNet(string folder)
{
    private static readonly string Program = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    /// <summary>Runs <c>dotnet</c>; its output.</summary>
    public Task<string> RunAsync(params string[] arguments) => RunAsync(Program, arguments);

    /// <summary>Runs a program that must succeed; its output.</summary>
    public async Task<string> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        // What the test's own build told its processes is none of this one's business.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }
        start.Environment["NUGET_FALLBACK_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } packages
            ? packages
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        start.Environment["NUGET_PACKAGES"] = Path.Combine(folder, "unpacked");
        var (code, output, error) = await start.RunAsync();
        code.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{output}\n{error}");
        return output;
    }
}
