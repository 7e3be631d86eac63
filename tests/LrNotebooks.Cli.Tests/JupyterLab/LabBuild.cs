using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace LrNotebooks.Cli.Tests.JupyterLab;

/// <summary>JupyterLab, built from npm's packages once for each state of its lock file, and kept in <c>artifacts/jupyterlab</c>.</summary>
internal static class LabBuild
{
    private static readonly string Root = Repository.Find(AppContext.BaseDirectory)!;

    /// <summary>The server's script and what is built.</summary>
    public static string Source { get; } = Path.Combine(Root, "tests", "LrNotebooks.Cli.Tests", "JupyterLab", "App");

    /// <summary>The folder of the built application. Skips the test where npm is missing or cannot get the packages.</summary>
    public static async Task<string> FolderAsync()
    {
        string[] inputs = ["package.json", "package-lock.json", "build.mjs"];
        var texts = inputs.SelectMany(name => File.ReadAllBytes(Path.Combine(Source, name))).ToArray();
        var folder = Path.Combine(Root, "artifacts", "jupyterlab", Convert.ToHexStringLower(SHA256.HashData(texts))[..16]);
        if (Directory.Exists(folder))
            return folder;
        var making = Directory.CreateDirectory($"{folder}.{Guid.NewGuid():N}").FullName;
        try
        {
            foreach (var name in inputs)
                File.Copy(Path.Combine(Source, name), Path.Combine(making, name));
            var (code, text) = await RunAsync(making, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            Assert.SkipUnless(code == 0, $"needs npm with Node 20, and a registry from which it installs JupyterLab: {text}");
            (code, text) = await RunAsync(making, "node", "build.mjs");
            code.ShouldBe(0, text);
            Directory.Move(Path.Combine(making, "build"), folder);
        }
        finally
        {
            Directory.Delete(making, recursive: true);
        }
        return folder;
    }

    private static async Task<(int Code, string Text)> RunAsync(string folder, string program, params string[] arguments)
    {
        try
        {
            var (code, output, error) = await new ProcessStartInfo(program, arguments) { WorkingDirectory = folder }.RunAsync();
            return (code, output + error);
        }
        catch (Win32Exception e)
        {
            return (-1, e.Message);
        }
    }
}
