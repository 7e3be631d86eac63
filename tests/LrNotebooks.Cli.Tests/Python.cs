using System.Diagnostics;

namespace LrNotebooks.Cli.Tests;

/// <summary>Debian's Python with Jupyter's client library. Tests skip with the reason where it is missing.</summary>
internal static class Python
{
    private static readonly Lazy<string?> Interpreter = new(() =>
        new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(name => Run(name, [], "-c", "import jupyter_client").Code == 0));

    /// <summary>Runs a script.</summary>
    /// <param name="script">Its text.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What it has in its environment besides.</param>
    /// <returns>What it printed.</returns>
    public static string Run(string script, string[] arguments, params (string Name, string Value)[] environment)
    {
        Assert.SkipWhen(Interpreter.Value is null, "needs a Python with jupyter_client (Debian: python3-jupyter-client)");
        var (code, output, error) = Run(Interpreter.Value!, environment, ["-c", script, .. arguments]);
        code.ShouldBe(0, error);
        return output.TrimEnd();
    }

    private static (int Code, string Output, string Error) Run(
        string program, (string Name, string Value)[] environment, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var (name, value) in environment)
                start.Environment[name] = value;
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (-1, string.Empty, e.Message);
        }
    }
}
