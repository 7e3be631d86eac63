using System.Diagnostics;
using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Tests.RealClients;

namespace LrNotebooks.Kernel.Tests;

/// <summary>The kernel as <c>lrnb kernel install</c> leaves it, in a folder of its own, asked by real clients.</summary>
public sealed class InstalledKernel : IDisposable
{
    private readonly DirectoryInfo _prefix = Directory.CreateTempSubdirectory("installed-kernel-");

    public InstalledKernel()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lrnb.dll"), "kernel", "install", "--prefix", _prefix.FullName])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var install = Process.Start(start)!;
        var error = install.StandardError.ReadToEndAsync();
        var output = install.StandardOutput.ReadToEnd();
        install.WaitForExit();
        install.ExitCode.ShouldBe(0, output + error.Result);
    }

    /// <summary>Runs a scenario of the Clients folder.</summary>
    public void ShouldSucceed(string scenario)
    {
        var jupyter = Path.Combine(_prefix.FullName, "share", "jupyter");
        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(jupyter, "kernels", "lrnotebooks", "kernel.json")))!;
        var command = spec["argv"]!.AsArray().Select(word => word!.GetValue<string>()).Where(word => word != "{connection_file}");
        var environment = spec["env"]!.AsObject().Select(variable => (variable.Key, variable.Value!.GetValue<string>()));
        ClientScenario.ShouldSucceed(
            scenario,
            [("KERNEL_COMMAND", string.Join('\n', command)), ("JUPYTER_PATH", jupyter), ("NOTEBOOKS", Path.Combine(AppContext.BaseDirectory, "Notebooks")), .. environment]);
    }

    public void Dispose() => _prefix.Delete(recursive: true);
}
