namespace LrNotebooks.Cli.Tests.Kernels;

/// <summary>A build that another version installed is a folder beside the new one's.</summary>
public sealed class UpgradeTests : KernelTests
{
    [Fact]
    public async Task Every_name_of_a_kernel_starts_the_new_build()
    {
        var old = await InstallOldBuild();

        (await Kernel("install", "--name", "lrnotebooks")).Code.ShouldBe(0);

        Build("lrnotebooks").ShouldNotBe(old);
        Build(".net-csharp").ShouldBe(Build("lrnotebooks"));
        Directory.Exists(old).ShouldBeFalse();
    }

    [Fact]
    public async Task A_build_from_which_a_kernel_runs_stays_until_it_ends()
    {
        var old = await InstallOldBuild();
        using (InstalledBuilds.Hold(old))
        using (InstalledBuilds.Hold(old))
        {
            (await Kernel("install")).Code.ShouldBe(0);
            File.Exists(Path.Combine(old, "lrnb.dll")).ShouldBeTrue();
            Build("lrnotebooks").ShouldNotBe(old);
        }

        (await Kernel("install")).Code.ShouldBe(0);

        Directory.Exists(old).ShouldBeFalse();
    }

    [Fact]
    public async Task A_kernel_that_runs_is_not_uninstalled()
    {
        await Kernel("install");
        var before = Folder.Entries;
        using (InstalledBuilds.Hold(Build("lrnotebooks")))
        {
            var answer = await Kernel("uninstall");

            answer.Code.ShouldBe(1);
            answer.ErrorLine.ShouldContain("runs; shut it down first");
            Folder.Entries.ShouldBe(before);
        }

        (await Kernel("uninstall")).Code.ShouldBe(0);
    }

    [Fact]
    public void A_program_that_is_not_installed_holds_nothing() => InstalledBuilds.Hold(AppContext.BaseDirectory).ShouldBeNull();

    private async Task<string> InstallOldBuild()
    {
        await Kernel("install");
        var old = Path.Combine(Path.GetDirectoryName(Build("lrnotebooks"))!, "old");
        foreach (var name in new[] { "lrnotebooks", ".net-csharp" })
        {
            var file = Path.Combine(Kernels, name, "kernel.json");
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(Path.GetFileName(Build(name)), "old"));
        }
        Directory.Move(Directory.GetDirectories(Path.GetDirectoryName(old)!).Single(), old);
        return old;
    }
}
