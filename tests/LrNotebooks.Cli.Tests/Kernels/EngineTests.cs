namespace LrNotebooks.Cli.Tests.Kernels;

public sealed class EngineTests : KernelTests
{
    private static readonly string[] Variables = ["RestoreSources", "NUGET_PACKAGES"];

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
        string?[] before = [.. Variables.Select(Environment.GetEnvironmentVariable)];
        Environment.SetEnvironmentVariable(Variables[0], Folder.At("source"));
        Environment.SetEnvironmentVariable(Variables[1], Folder.At("packages"));
        Answer answer;
        try
        {
            answer = await Kernel("install", "--engine", "torchsharp");
        }
        finally
        {
            foreach (var (variable, value) in Variables.Zip(before)) Environment.SetEnvironmentVariable(variable, value);
        }

        answer.Code.ShouldBe(ExitCode.Failure);
        answer.Error.ShouldContain("cannot restore ");
        answer.Error.ShouldContain("Nothing was changed; 'lrnb kernel install' gives the kernel on the embedded engine");
        Directory.Exists(Kernels).ShouldBeFalse();
    }
}
