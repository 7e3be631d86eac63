namespace LrNotebooks.Cli;

/// <summary>
/// Tells whether kernels still run from an installed build: they load parts of it as late as they need them, so it must stay.
/// </summary>
internal static class BuildInUse
{
    /// <summary>A file of every installed build, of which a running kernel holds a shared lock.</summary>
    public const string FileName = "in-use";

    /// <summary>Keeps a build until the answer is disposed or the process ends; null where it is not an installed one.</summary>
    /// <param name="build">The folder that this process runs from.</param>
    public static IDisposable? Hold(string build)
    {
        var path = Path.Combine(build, FileName);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
    }

    /// <summary>Whether a kernel runs from a build.</summary>
    public static bool Is(string build)
    {
        var path = Path.Combine(build, FileName);
        if (!File.Exists(path))
        {
            return false;
        }
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
