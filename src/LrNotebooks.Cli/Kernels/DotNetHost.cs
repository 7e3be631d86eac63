namespace LrNotebooks.Cli;

/// <summary>The <c>dotnet</c> program: a kernel starts with its full path, since front ends need not have it on theirs.</summary>
internal static class DotNetHost
{
    private static readonly string Name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>The program that runs this process's runtime.</summary>
    /// <exception cref="UserException">There is none.</exception>
    public static string Find() => Candidates().FirstOrDefault(File.Exists)
        ?? throw new UserException("cannot find the dotnet program that a kernel starts with; set DOTNET_HOST_PATH to its full path");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.ProcessPath is { } process && Path.GetFileName(process) == Name)
        {
            yield return process;
        }
        // ROOT/shared/Microsoft.NETCore.App/VERSION holds the runtime, ROOT the program.
        yield return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", Name));
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } named)
        {
            yield return Path.GetFullPath(named);
        }
    }
}
