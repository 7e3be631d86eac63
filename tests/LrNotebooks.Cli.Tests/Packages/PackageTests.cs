using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using LrNotebooks.Cli.Pictures;
using LrNotebooks.Native;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Packages;

/// <summary>What <c>dotnet pack</c> makes, installed from a folder into an empty directory.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly WorkingFolder _folder = new();
    private readonly DotNet _dotnet;

    public PackageTests() => _dotnet = new DotNet(_folder.Path);

    private static string Platform =>
        (OperatingSystem.IsWindows() ? "win-" : OperatingSystem.IsMacOS() ? "osx-" : "linux-") + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_tool_runs_a_notebook_with_the_libtorch_that_it_asks_for_draws_its_figures_and_installs_the_kernel()
    {
        await Pack("LrNotebooks.Cli");
        new FileInfo(Directory.GetFiles(_folder.At("packages")).Single()).Length.ShouldBeLessThan(40_000_000);
        // Nothing but the folder: the tool brings all that it needs.
        _folder.Write("nuget.config", """<configuration><packageSources><clear /><add key="local" value="packages" /></packageSources></configuration>""");
        await _dotnet.RunAsync("tool", "install", "lrnb", "--tool-path", "tools");
        var lesson = Notebook.Read(Path.Combine(TestBuild.Root, "notebooks", "01-learning-rate-on-a-parabola.ipynb"));
        lesson.Cells.Insert(0, new NotebookCell(CellKind.Code, "libtorch", $"#r \"nuget: libtorch-cpu-{Platform}, {Libtorch.Version}\""));
        _folder.Write("lesson.ipynb", lesson.ToString());

        var run = await _dotnet.RunAsync(_folder.At("tools/lrnb"), ["run", "lesson.ipynb", "--out", "out"]);
        await _dotnet.RunAsync(_folder.At("tools/lrnb"), ["kernel", "install", "--prefix", "prefix"]);

        run.ShouldMatch(@" (\d+) of \1 ", "every claim that the lesson checks");
        var ran = _folder.Read("out/lesson.ipynb");
        ran.Cells.Count.ShouldBe(lesson.Cells.Count);
        ran.Cells.SelectMany(cell => cell.Outputs).Count(output => output["data"]?["image/png"] is not null)
            .ShouldBe(SvgPicture.Problem is null ? 7 : 0);
        Directory.GetFiles(_folder.At("prefix"), "lrnb.dll", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_tool_without_libtorch_runs_what_needs_no_tensors_and_says_what_to_do_for_the_rest()
    {
        await Pack("LrNotebooks.Cli");
        _folder.Write("nuget.config", """<configuration><packageSources><clear /><add key="local" value="packages" /></packageSources></configuration>""");
        await _dotnet.RunAsync("tool", "install", "lrnb", "--tool-path", "tools");
        _folder.WriteNotebook("a.ipynb", "Enumerable.Range(1, 4).Sum()", "TorchSharp.torch.ones(1)");
        var notebook = _folder.Read("a.ipynb");
        notebook.Cells[2].Metadata["tags"] = new JsonArray("raises-exception");
        _folder.Write("a.ipynb", notebook.ToString());

        await _dotnet.RunAsync(_folder.At("tools/lrnb"), ["run", "a.ipynb", "--out", "out", "--png", "never"]);

        var outputs = _folder.Read("out/a.ipynb").Cells.Skip(1).Select(cell => cell.Outputs!.Single()!.ToJsonString()).ToArray();
        outputs[0].ShouldContain("10");
        outputs[1].ShouldContain("libtorch 2.10.0, and its ");
        outputs[1].ShouldContain($"nuget: libtorch-cpu-{Platform}, 2.10.0");
    }

    [Fact]
    public async Task The_helper_brings_TorchSharp_to_a_program()
    {
        await Pack("LrNotebooks");
        _folder.Write("nuget.config", """<configuration><packageSources><add key="local" value="packages" /></packageSources></configuration>""");
        _folder.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="LrNotebooks" Version="{Lab.Version}" />
                <PackageReference Include="libtorch-cpu-{Platform}" Version="{Libtorch.Version}" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("App.cs", """
            using LrNotebooks.Schedules;
            using static TorchSharp.torch;

            var w = tensor(3.0, requires_grad: true);
            (w * w).backward();
            System.Console.WriteLine(LrNotebooks.Lab.Describe());
            System.Console.WriteLine(w.grad!.item<double>() + Schedule.Exponential(0.5, 10, 0.5)[10]);
            """);

        var output = await _dotnet.RunAsync("run");

        output.ShouldContain("TorchSharp 0.107.0 (libtorch 2.10.0)");
        output.ShouldEndWith("6.25\n");
    }

    /// <summary>Packs what is built already, as the tests are.</summary>
    private async Task Pack(string project)
    {
        await _dotnet.RunAsync(
            "pack", Path.Combine(TestBuild.Root, "src", project), "--no-build", "-c", TestBuild.Configuration, "-o", _folder.At("packages"));
        Directory.GetFiles(_folder.At("packages")).ShouldHaveSingleItem();
    }
}
