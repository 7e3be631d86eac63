using LrNotebooks.Cli.Runs;

namespace LrNotebooks.Cli.Tests.Packages;

/// <summary>What <c>dotnet pack</c> makes, installed from a folder into an empty directory.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DotNet _dotnet;

    public PackageTests() => _dotnet = new DotNet(_folder.Path);

    private static string Root => Repository.Find(AppContext.BaseDirectory)!;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_tool_runs_a_notebook_and_installs_the_kernel()
    {
        await Pack("LrNotebooks.Cli");
        // Nothing but the folder: the tool brings all that it needs.
        _folder.Write("nuget.config", """<configuration><packageSources><clear /><add key="local" value="packages" /></packageSources></configuration>""");
        await _dotnet.RunAsync("tool", "install", "lrnb", "--tool-path", "tools");
        File.Copy(Path.Combine(Root, "notebooks", "01-learning-rate-on-a-parabola.ipynb"), _folder.At("lesson.ipynb"));

        var run = await _dotnet.RunAsync(_folder.At("tools/lrnb"), ["run", "lesson.ipynb", "--out", "out", "--png", "never"]);
        await _dotnet.RunAsync(_folder.At("tools/lrnb"), ["kernel", "install", "--prefix", "prefix"]);

        run.ShouldMatch(@" (\d+) of \1 ", "every claim that the lesson checks");
        _folder.Read("out/lesson.ipynb").Cells.Count.ShouldBe(_folder.Read("lesson.ipynb").Cells.Count);
        Directory.GetFiles(_folder.At("prefix"), "lrnb.dll", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_helper_brings_the_embedded_engine_to_a_program()
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

        output.ShouldContain("engine Embedded");
        output.ShouldEndWith("6.25\n");
    }

    /// <summary>Packs what is built already, as the tests are.</summary>
    private async Task Pack(string project)
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}") ? "Release" : "Debug";
        await _dotnet.RunAsync(
            "pack", Path.Combine(Root, "src", project), "--no-build", "-c", configuration, "-o", _folder.At("packages"));
        Directory.GetFiles(_folder.At("packages")).ShouldHaveSingleItem();
    }
}
