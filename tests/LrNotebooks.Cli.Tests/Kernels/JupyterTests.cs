using System.Text.Json.Nodes;

namespace LrNotebooks.Cli.Tests.Kernels;

/// <summary>Jupyter's own library finds the kernels.</summary>
public sealed class JupyterTests : KernelTests
{
    private const string Specs =
        """
        import json
        from jupyter_client.kernelspec import KernelSpecManager
        print(json.dumps(KernelSpecManager().get_all_specs()))
        """;

    [Fact]
    public async Task Jupyter_finds_both_names()
    {
        await Kernel("install");

        var specs = JsonNode.Parse(Python.Run(Specs, ("JUPYTER_PATH", Folder.At("share/jupyter"))))!;

        foreach (var name in new[] { "lrnotebooks", ".net-csharp" })
        {
            specs[name]!["resource_dir"]!.ToString().ShouldBe(Path.Combine(Kernels, name));
            specs[name]!["spec"]!["language"]!.ToString().ShouldBe("C#");
            specs[name]!["spec"]!["interrupt_mode"]!.ToString().ShouldBe("message");
            specs[name]!["spec"]!["argv"]![2]!.ToString().ShouldBe("kernel");
        }
    }

    [Fact]
    public async Task Jupyter_finds_none_after_uninstall()
    {
        await Kernel("install");
        await Kernel("uninstall");

        var specs = JsonNode.Parse(Python.Run(Specs, ("JUPYTER_PATH", Folder.At("share/jupyter"))))!.AsObject();

        specs.Where(spec => spec.Value!["resource_dir"]!.ToString().StartsWith(Folder.Path)).ShouldBeEmpty();
    }
}
