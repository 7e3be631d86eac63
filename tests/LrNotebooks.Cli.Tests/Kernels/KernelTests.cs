using System.Text.Json.Nodes;

namespace LrNotebooks.Cli.Tests.Kernels;

/// <summary>Tests that install into a folder of their own, given with <c>--prefix</c>.</summary>
public abstract class KernelTests : IDisposable
{
    private protected WorkingFolder Folder { get; } = new();

    /// <summary>The folder of kernels.</summary>
    protected string Kernels => Folder.At("share/jupyter/kernels");

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<Answer> Kernel(string action, params string[] arguments) =>
        Lrnb.RunAsync(["kernel", action, "--prefix", Folder.Path, .. arguments]);

    /// <summary>A kernel's file.</summary>
    protected JsonNode Spec(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Kernels, name, "kernel.json")))!;

    /// <summary>The folder of the build that a kernel starts.</summary>
    protected string Build(string name) => Path.GetDirectoryName(Spec(name)["argv"]![1]!.GetValue<string>())!;

    /// <summary>The kernels that Jupyter would see, and folders left behind.</summary>
    protected string[] Names => [.. Directory.GetFileSystemEntries(Kernels).Select(entry => Path.GetFileName(entry)).Order()];

    /// <summary>A kernel that some other program installed.</summary>
    protected void InstallAnothers(string name)
    {
        Folder.Write($"share/jupyter/kernels/{name}/kernel.json", """{ "argv": ["other"], "display_name": "Another", "language": "C#" }""");
        Folder.Write($"share/jupyter/kernels/{name}/more/file.txt", "kept");
    }
}
