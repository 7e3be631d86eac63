using System.Diagnostics;
using System.Text.Json;
using LrNotebooks.Interactive.Tests;
using LrNotebooks.Jupyter.Tests.RealClients;

namespace LrNotebooks.Kernel.Tests;

/// <summary>.NET Interactive's own kernel: the tool that the repository's manifest names, asked by real clients.</summary>
public sealed class DotNetInteractive : IDisposable
{
    // Two tools that start at the same time take the same port for free, and one of them ends: each process of tests has a hundred of its own.
    private static readonly int Port = 2048 + (Environment.ProcessId % 300 * 100);

    // The tool is found from the folder that it is started in. On loopback only, which is not its default.
    private static readonly string[] Command = ["dotnet", "interactive", "jupyter", "--http-local-only", "--http-port-range", $"{Port}-{Port + 99}"];
    private static readonly string Notebooks = Path.Combine(Repository.Folder, "notebooks");

    private readonly DirectoryInfo _kernels = Directory.CreateTempSubdirectory("dotnet-interactive-");

    public DotNetInteractive()
    {
        DirectoryInfo spec = _kernels.CreateSubdirectory(Path.Combine("kernels", ".net-csharp"));
        File.WriteAllText(Path.Combine(spec.FullName, "kernel.json"), JsonSerializer.Serialize(new
        {
            argv = Command.Append("{connection_file}"),
            display_name = ".NET (C#)",
            language = "C#",
        }));
    }

    /// <summary>Runs a scenario of the Clients folder where the course's notebooks are; skips where the tool is not restored.</summary>
    public void ShouldSucceed(string scenario)
    {
        Assert.SkipUnless(IsRestored(), "The kernel of .NET Interactive is not there. Run in the repository's folder: dotnet tool restore");
        ClientScenario.ShouldSucceed(
            scenario, ("KERNEL_COMMAND", string.Join('\n', Command)), ("JUPYTER_PATH", _kernels.FullName), ("NOTEBOOKS", Notebooks),
            ("RUN_IN", Notebooks), ("FIGURES_AS", "text/html"), ("DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT", "1"));
    }

    public void Dispose() => _kernels.Delete(recursive: true);

    private static bool IsRestored()
    {
        using var version = Process.Start(new ProcessStartInfo("dotnet", ["interactive", "--version"])
        {
            WorkingDirectory = Notebooks,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        version.WaitForExit();
        return version.ExitCode == 0;
    }
}
