using System.Diagnostics;
using System.Reflection;
using LrNotebooks.Native;
using TorchSharp;

namespace LrNotebooks.Tests.Native;

public class LibtorchTests
{
    private static string Published => Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", "libLibTorchSharp.so");

    [Fact]
    public void It_is_the_version_that_is_named()
    {
        Libtorch.Load();
        Libtorch.Load();

        torch.__version__.ShouldStartWith(Libtorch.Version);
    }

    /// <summary>What keeps arguments alive during native calls; the build writes it into the copies of TorchSharp.dll.</summary>
    [Fact]
    public void TorchSharp_is_not_optimized()
    {
        var attribute = typeof(torch).Assembly.GetCustomAttribute<DebuggableAttribute>()!;

        attribute.IsJITOptimizerDisabled.ShouldBeTrue();
        attribute.IsJITTrackingEnabled.ShouldBeTrue();
    }

    [Fact]
    public void A_relaxed_library_differs_by_one_flag()
    {
        Assert.SkipUnless(File.Exists(Published), "the file is Linux's");
        var published = File.ReadAllBytes(Published);
        var relaxed = published.ToArray();

        RelaxedLibrary.Relax(relaxed, "GLIBCXX_3.4.32").ShouldBeTrue();

        var changed = Enumerable.Range(0, relaxed.Length).Where(i => relaxed[i] != published[i]).ShouldHaveSingleItem();
        (relaxed[changed] - published[changed]).ShouldBe(2);
    }

    [Fact]
    public void A_library_that_asks_for_no_such_version_stays_as_it_is()
    {
        Assert.SkipUnless(File.Exists(Published), "the file is Linux's");
        var published = File.ReadAllBytes(Published);
        var relaxed = published.ToArray();

        RelaxedLibrary.Relax(relaxed, "GLIBCXX_9.9.9").ShouldBeFalse();

        relaxed.ShouldBe(published);
    }
}
