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

    private const string Answers =
        """
        import os, sys
        from jupyter_client.manager import start_new_kernel
        manager, client = start_new_kernel(kernel_name=sys.argv[1], cwd=sys.argv[2])
        def answer(code):
            texts = []
            client.execute_interactive(code, timeout=60, output_hook=lambda message: texts.append(message["content"]))
            return "".join(text["data"]["text/plain"] if "data" in text else text.get("text", text.get("evalue", "")) for text in texts)
        print(answer("1 + 1"))
        print(answer('#r "../artifacts/lib/TorchSharp.dll"\nTorchSharp.torch.ones(3).sum().item<float>()'))
        print(answer("Environment.CurrentDirectory"))
        print(" ".join(file for file in open(f"/proc/{manager.provisioner.pid}/maps").read().split() if file.endswith(".dll")))
        client.stop_channels()
        manager.shutdown_kernel()
        """;

    [Theory]
    [InlineData("lrnotebooks")]
    [InlineData(".net-csharp")]
    public async Task The_kernel_answers_from_its_copy_in_the_notebooks_folder(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads /proc");
        await Kernel("install");
        var elsewhere = Directory.CreateDirectory(Folder.At("elsewhere")).FullName;

        var lines = DebianPython.Run("jupyter_client", Answers, [name, elsewhere], ("JUPYTER_PATH", Folder.At("share/jupyter"))).Split('\n');

        lines[0].ShouldBe("2");
        lines[1].ShouldBe("3");
        lines[2].ShouldEndWith("elsewhere");
        lines[3].ShouldContain(Path.Combine(Build("lrnotebooks"), "lrnb.dll"));
        lines[3].ShouldNotContain(Repository.Find(AppContext.BaseDirectory)!);
    }

    private const string UninstallsBeneath =
        """
        import subprocess, sys
        from jupyter_client.manager import start_new_kernel
        manager, client = start_new_kernel(kernel_name="lrnotebooks")
        def uninstall():
            return subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout.strip()
        print(uninstall())
        client.stop_channels()
        manager.shutdown_kernel()
        print(uninstall())
        """;

    [Fact]
    public async Task A_kernel_that_runs_keeps_its_build()
    {
        await Kernel("install");

        var lines = DebianPython.Run(
            "jupyter_client",
            UninstallsBeneath,
            ["dotnet", Path.Combine(AppContext.BaseDirectory, "lrnb.dll"), "kernel", "uninstall", "--prefix", Folder.Path],
            ("JUPYTER_PATH", Folder.At("share/jupyter"))).Split('\n');

        lines[0].ShouldEndWith("runs; shut it down first");
        lines[1..].ShouldAllBe(line => line.StartsWith("removed "));
    }

    [Fact]
    public async Task Jupyter_finds_both_names()
    {
        await Kernel("install");

        var specs = JsonNode.Parse(DebianPython.Run("jupyter_client", Specs, [], ("JUPYTER_PATH", Folder.At("share/jupyter"))))!;

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

        var specs = JsonNode.Parse(DebianPython.Run("jupyter_client", Specs, [], ("JUPYTER_PATH", Folder.At("share/jupyter"))))!.AsObject();

        specs.Where(spec => spec.Value!["resource_dir"]!.ToString().StartsWith(Folder.Path)).ShouldBeEmpty();
    }
}
