using System.ComponentModel;
using System.Diagnostics;

namespace LrNotebooks.Cli;

/// <summary>Asks Python where it lives: within an active environment, that environment's folder.</summary>
internal static class PythonPrefix
{
    private static readonly string[] Programs = OperatingSystem.IsWindows() ? ["python", "py"] : ["python3", "python"];

    /// <summary><c>sys.prefix</c>; null where no Python starts.</summary>
    public static string? Find() => Programs.Select(Ask).FirstOrDefault(prefix => prefix is not null);

    private static string? Ask(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["-c", "import sys; print(sys.prefix)"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var prefix = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 && Path.IsPathFullyQualified(prefix) ? prefix : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
