namespace LrNotebooks.Cli;

/// <summary>Where Jupyter keeps kernels.</summary>
internal static class JupyterFolders
{
    /// <summary>The user's kernels: what <c>jupyter --data-dir</c> prints, and <c>kernels</c>.</summary>
    public static string OfUser() => Kernels(Setting("JUPYTER_DATA_DIR") ?? DefaultData());

    /// <summary>The kernels of a Python environment or another folder that is laid out like one.</summary>
    public static string OfPrefix(string prefix) => Kernels(Path.Combine(prefix, "share", "jupyter"));

    /// <summary>Every folder in which Jupyter looks, in its order.</summary>
    public static IReadOnlyList<string> All()
    {
        var named = (Setting("JUPYTER_PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> environment = PythonPrefix.Find() is { } prefix ? [OfPrefix(prefix)] : [];
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
}
