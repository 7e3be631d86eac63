namespace LrNotebooks.Cli.Tests.Kernels;

public sealed class UninstallTests : KernelTests
{
    [Fact]
    public async Task Both_names_go_and_others_kernels_stay()
    {
        InstallAnothers("python3");
        var before = Folder.Entries;
        await Kernel("install");

        var answer = await Kernel("uninstall");

        answer.Code.ShouldBe(0);
        answer.Output.ShouldContain($"removed lrnotebooks: {Path.Combine(Kernels, "lrnotebooks")}\n");
        answer.Output.ShouldContain($"removed .net-csharp: {Path.Combine(Kernels, ".net-csharp")}\n");
        Folder.Entries.ShouldBe(before);
    }

    [Fact]
    public async Task Anothers_Polyglot_kernel_stays()
    {
        InstallAnothers(".net-csharp");
        await Kernel("install");

        (await Kernel("uninstall")).Code.ShouldBe(0);

        Names.ShouldBe([".net-csharp"]);
    }

    [Fact]
    public async Task The_Polyglot_name_alone_can_go()
    {
        await Kernel("install");

        (await Kernel("uninstall", "--name", ".net-csharp")).Code.ShouldBe(0);

        Names.ShouldBe(["lrnotebooks"]);
        File.Exists(Path.Combine(Build("lrnotebooks"), "lrnb.dll")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_the_user_added_stays()
    {
        await Kernel("install");
        Folder.Write("share/jupyter/kernels/lrnotebooks/kernel.css", "mine");

        (await Kernel("uninstall")).Code.ShouldBe(0);

        Directory.GetFileSystemEntries(Path.Combine(Kernels, "lrnotebooks")).Select(Path.GetFileName).ShouldBe(["kernel.css"]);
    }

    [Fact]
    public async Task What_is_not_ours_is_an_error()
    {
        InstallAnothers("python3");
        var before = Folder.Entries;

        var answer = await Kernel("uninstall", "--name", "python3");

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldEndWith("is another's kernel, 'Another', and stays");
        Folder.Entries.ShouldBe(before);
    }

    [Fact]
    public async Task What_is_not_there_is_an_error()
    {
        var answer = await Kernel("uninstall");

        answer.Code.ShouldBe(1);
        answer.ErrorLine.ShouldBe($"lrnb: there is no kernel 'lrnotebooks' in {Kernels}; 'lrnb kernel list' shows where there is one");
    }
}
