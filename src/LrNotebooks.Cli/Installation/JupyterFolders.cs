using System.ComponentModel;
using System.Diagnostics;

namespace LrNotebooks.Cli;

/// <summary>Where Jupyter keeps kernels.</summary>
internal static class JupyterFolders
{
    /// <summary>The user's kernels: what <c>jupyter --data-dir</c> prints, and <c>kernels</c>.</summary>
    public static string OfUser() => Kernels(Setting("JUPYTER_DATA_DIR") ?? DefaultData());

    /// <summary>The kernels of a Python environment or another folder that is laid out like one.</summary>
    public static string OfPrefix(string prefix) => Kernels(Path.Combine(prefix, "share", "jupyter"));

    /// <summary>The kernels of the Python environment that is active, or else of Python; null where no Python starts.</summary>
    public static string? OfPython()
    {
        string[] programs = OperatingSystem.IsWindows() ? ["python", "py"] : ["python3", "python"];
        return programs.Select(AskPrefix).FirstOrDefault(prefix => prefix is not null) is { } prefix ? OfPrefix(prefix) : null;
    }

    /// <summary>Every folder in which Jupyter looks, in its order.</summary>
    public static IReadOnlyList<string> All()
    {
        var named = (Setting("JUPYTER_PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> environment = OfPython() is { } folder ? [folder] : [];
        IEnumerable<string> system = OperatingSystem.IsWindows()
            ? [Kernels(Path.Combine(Setting("PROGRAMDATA") ?? @"C:\ProgramData", "jupyter"))]
            : [OfPrefix("/usr/local"), OfPrefix("/usr")];
        return [.. named.Select(Kernels).Append(OfUser()).Concat(environment).Concat(system).Distinct()];
    }

    private static string Kernels(string data) => Path.GetFullPath(Path.Combine(data, "kernels"));

    private static string DefaultData()
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        }
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsMacOS()
            ? Path.Combine(home, "Library", "Jupyter")
            : Path.Combine(Setting("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter");
    }

    private static string? Setting(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static string? AskPrefix(string program)
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
