using System.Diagnostics;
using System.Text.RegularExpressions;
using LrNotebooks.Cli.Runs;

namespace LrNotebooks.Cli.Kernels;

/// <summary>Builds this repository's <c>lrnb</c> with an engine, in a temporary folder that is removed at the end.</summary>
internal sealed partial class FlavourBuild : IDisposable
{
    private const string Project = "src/LrNotebooks.Cli/LrNotebooks.Cli.csproj";

    private readonly string _temporary = Directory.CreateTempSubdirectory("lrnb-build-").FullName;

    private FlavourBuild()
    {
    }

    /// <summary>The folder with the build.</summary>
    public string Folder => Path.Combine(_temporary, "lrnb");

    /// <summary>Builds.</summary>
    /// <param name="flavour">Names the engine.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <exception cref="UserException">There is no repository, a package cannot be restored, or the build fails.</exception>
    public static async Task<FlavourBuild> MakeAsync(Flavour flavour, CancellationToken cancellation)
    {
        var project = Find(AppContext.BaseDirectory) ?? Find(Environment.CurrentDirectory)
            ?? throw new UserException("--engine builds from source; call it in the LrNotebooks repository");
        var build = new FlavourBuild();
        try
        {
            await build.RunAsync(flavour, project, cancellation);
            return build;
        }
        catch
        {
            build.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    private static string? Find(string start) =>
        Repository.Find(start) is { } root && Path.Combine(root, Project) is var project && File.Exists(project) ? project : null;

    private async Task RunAsync(Flavour flavour, string project, CancellationToken cancellation)
    {
        string[] arguments =
        [
            "publish", project, "-c", "Release", $"-p:TorchEngine={flavour.TorchEngine}", "-p:KeepLibrary=true", "--nologo",
            "--artifacts-path", Path.Combine(_temporary, "artifacts"), "-o", Folder,
        ];
        var start = new ProcessStartInfo(DotNetHost.Find(), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
                throw Failure(flavour, output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static UserException Failure(Flavour flavour, string output)
    {
        var package = UnknownPackage().Match(output);
        return new UserException(package.Success
            ? $"cannot restore {package.Groups[1].Value}: no package source of this machine has it. Nothing was changed; "
                + "'lrnb kernel install' gives the kernel on the embedded engine, which needs no such package"
            : $"the build for --engine {flavour.Name} failed, and nothing was changed: {FirstError().Match(output).Value.Trim()}");
    }

    [GeneratedRegex(@"error NU110[0-3]: \D*?package '?([\w.-]+[\w])")]
    private static partial Regex UnknownPackage();

    [GeneratedRegex(@"error .*")]
    private static partial Regex FirstError();
}
