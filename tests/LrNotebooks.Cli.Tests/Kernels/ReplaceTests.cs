namespace LrNotebooks.Cli.Tests.Kernels;

public sealed class ReplaceTests : KernelTests
{
    [Fact]
    public async Task Anothers_Polyglot_kernel_keeps_its_name()
    {
        InstallAnothers(".net-csharp");

        var answer = await Kernel("install");

        answer.Code.ShouldBe(0);
        answer.Error.ShouldContain("'.net-csharp' stays with another's kernel, 'Another'");
        answer.Error.ShouldContain("--replace");
        Spec(".net-csharp")["display_name"]!.ToString().ShouldBe("Another");
        Spec("lrnotebooks")["display_name"]!.ToString().ShouldBe("C# (LrNotebooks)");
    }

    [Fact]
    public async Task Replace_takes_the_name_and_leaves_nothing_of_the_other()
    {
        InstallAnothers(".net-csharp");

        var answer = await Kernel("install", "--replace");

        answer.Code.ShouldBe(0);
        Build(".net-csharp").ShouldBe(Build("lrnotebooks"));
        Names.ShouldBe([".net-csharp", "lrnotebooks"], ignoreOrder: true);
        Directory.Exists(Path.Combine(Kernels, ".net-csharp", "more")).ShouldBeFalse();
    }

    [Fact]
    public async Task Anothers_kernel_of_the_own_name_is_an_error()
    {
        InstallAnothers("lrnotebooks");
        var before = Folder.Entries;

        var answer = await Kernel("install");

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldContain("'lrnotebooks'");
        answer.ErrorLine.ShouldContain("another's kernel, 'Another'; --replace overwrites it");
        Folder.Entries.ShouldBe(before);
    }

    [Fact]
    public async Task A_kernel_file_that_cannot_be_read_is_anothers()
    {
        Folder.Write("share/jupyter/kernels/lrnotebooks/kernel.json", "{ \"argv\": [");

        (await Kernel("install")).Code.ShouldBe(1);
        (await Kernel("install", "--replace")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task To_install_again_changes_nothing()
    {
        await Kernel("install");
        var (before, written) = (Folder.Entries, File.GetCreationTimeUtc(Path.Combine(Build("lrnotebooks"), "lrnb.dll")));

        var answer = await Kernel("install");

        answer.Code.ShouldBe(0);
        Folder.Entries.ShouldBe(before);
        File.GetCreationTimeUtc(Path.Combine(Build("lrnotebooks"), "lrnb.dll")).ShouldBe(written);
    }
}
