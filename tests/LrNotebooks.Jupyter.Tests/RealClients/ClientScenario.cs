using System.Diagnostics;

namespace LrNotebooks.Jupyter.Tests.RealClients;

/// <summary>Runs the scenarios in Clients/ with Jupyter's own client libraries, where they are installed.</summary>
internal static class ClientScenario
{
    private const int SkipCode = 77;
    private const string Modules = "jupyter_client, zmq, nbclient";
    private static readonly string Interpreter = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
    private static readonly Lazy<string?> Missing = new(FindMissing);

    /// <summary>Runs a scenario against kernel processes; skips where the libraries, or those that the scenario wants, are missing.</summary>
    /// <param name="scenario">Module and function.</param>
    /// <param name="environment">Variables that the scenario reads.</param>
    public static void ShouldSucceed(string scenario, params (string Name, string Value)[] environment)
    {
        Assert.SkipWhen(Missing.Value is not null, Missing.Value ?? "");
        var start = Start(Path.Combine(AppContext.BaseDirectory, "Clients", "scenario.py"), scenario);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        var (exitCode, output) = Run(start, TimeSpan.FromMinutes(5));
        Assert.SkipWhen(exitCode == SkipCode, output);
        exitCode.ShouldBe(0, output);
    }

    private static string? FindMissing()
    {
        if (OperatingSystem.IsWindows())
            return "The scenarios use Unix signals and process ids.";
        try
        {
            return Run(Start("-c", $"import {Modules}"), TimeSpan.FromMinutes(1)).ExitCode == 0
                ? null
                : $"python3 does not import {Modules}: install python3-jupyter-client, python3-zmq and python3-nbclient.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "There is no python3.";
        }
    }

    private static ProcessStartInfo Start(params string[] arguments) => new(Interpreter, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static (int ExitCode, string Output) Run(ProcessStartInfo start, TimeSpan timeout)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(timeout))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        return (process.ExitCode, output.Result + errors.Result);
    }
}
