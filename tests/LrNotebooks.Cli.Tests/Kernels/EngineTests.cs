namespace LrNotebooks.Cli.Tests.Kernels;

public sealed class EngineTests : KernelTests
{
    [Fact]
    public async Task An_engine_that_is_none_is_named()
    {
        var answer = await Kernel("install", "--engine", "tensorflow");

        answer.Code.ShouldBe(ExitCode.Usage);
        answer.Error.ShouldContain("--engine is embedded, torchsharp, torchsharp-cuda, not 'tensorflow'");
    }

    [Fact]
    public async Task The_embedded_engine_is_built_into_a_kernel_like_this_one()
    {
        var answer = await Kernel("install", "--engine", "embedded", "--name", "built");

        answer.Code.ShouldBe(0, answer.Error);
        Names.ShouldBe(["built"]);
        Directory.GetFiles(Build("built"), "*.dll").Select(path => Path.GetFileName(path)).ShouldContain("TorchSharp.dll");
    }

    [Fact]
    public async Task A_package_that_no_source_has_is_named_and_nothing_changes()
    {
        // An empty folder as the only source, and nothing restored before: whatever this machine could restore, this cannot.
        Folder.Write("source/empty.txt", "");
        using var environment = new EnvironmentVariables();
        environment.Set("RestoreSources", Folder.At("source"));
        environment.Set("NUGET_PACKAGES", Folder.At("packages"));

        var answer = await Kernel("install", "--engine", "torchsharp");

        answer.Code.ShouldBe(ExitCode.Failure);
        answer.Error.ShouldContain("cannot restore ");
        answer.Error.ShouldContain("Nothing was changed; 'lrnb kernel install' gives the kernel on the embedded engine");
        Directory.Exists(Kernels).ShouldBeFalse();
    }
}
