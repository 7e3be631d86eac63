using System.Diagnostics;

namespace LrNotebooks.Cli.Tests.Runs;

/// <summary>The program where libtorch does not load: a build whose largest library is damaged.</summary>
public sealed class LibtorchTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public LibtorchTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "names Linux's files");
        foreach (var file in InstalledBuilds.FilesOf(AppContext.BaseDirectory))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder.At($"lrnb/{file}"))!);
            if (Path.GetFileName(file) == "libtorch_cpu.so")
                _folder.Write($"lrnb/{file}", "damaged");
            else if (!HardLink.TryCreate(Path.Combine(AppContext.BaseDirectory, file), _folder.At($"lrnb/{file}")))
                File.Copy(Path.Combine(AppContext.BaseDirectory, file), _folder.At($"lrnb/{file}"));
        }
    }

    private string Damaged => _folder.At("lrnb/runtimes/linux-x64/native/libtorch_cpu.so");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_cell_says_so_in_one_message_and_the_session_goes_on()
    {
        _folder.WriteNotebook("a.ipynb", "TorchSharp.torch.ones(2).sum().item<float>()", "1 + 1", "TorchSharp.torch.zeros(1)");
        var notebook = _folder.Read("a.ipynb");
        foreach (var cell in notebook.Cells)
            cell.Metadata["tags"] = new System.Text.Json.Nodes.JsonArray("raises-exception");
        _folder.Write("a.ipynb", notebook.ToString());

        await RunAsync("run", "a.ipynb", "--out", "out", "--png", "never");

        var outputs = _folder.Read("out/a.ipynb").Cells.Skip(1).Select(cell => cell.Outputs!.Single()!).ToArray();
        foreach (var refused in (int[])[0, 2])
        {
            var line = outputs[refused]["traceback"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>();
            line.ShouldStartWith($"System.DllNotFoundException: TorchSharp computes with libtorch 2.10.0, and the system does not load {Damaged}: file too short. ");
            line.ShouldContain("delete it and restore its package again");
        }
        outputs[1]["data"]!["text/plain"]!.ToJsonString().ShouldContain("2");
        Directory.GetDirectories(_folder.Path, "cpu", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Verify_says_so_in_one_line()
    {
        var (code, error) = await RunAsync("verify");

        code.ShouldBe(1);
        error.TrimEnd().ShouldNotContainLineFeed().ShouldStartWith($"lrnb: TorchSharp computes with libtorch 2.10.0, and the system does not load {Damaged}");
    }

    private async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        var (code, _, error) = await new ProcessStartInfo("dotnet", [_folder.At("lrnb/lrnb.dll"), .. arguments]).RunAsync();
        return (code, error);
    }
}
