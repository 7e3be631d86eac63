using System.Reflection.PortableExecutable;

namespace LrNotebooks.Cli.Tests.Packages;

/// <summary>What <c>dotnet run</c> starts and <c>kernel install</c> copies.</summary>
public sealed class ReadyToRunTests
{
    [Theory]
    [InlineData("lrnb")]
    [InlineData("LrNotebooks.Scripting")]
    [InlineData("Microsoft.CodeAnalysis.CSharp")]
    public void A_build_for_Release_holds_machine_code(string assembly)
    {
        Assert.SkipUnless(TestBuild.Configuration == "Release", "a build for Debug holds IL");

        HoldsMachineCode(assembly).ShouldBeTrue();
    }

    [Fact]
    public void TorchSharp_is_not_optimized() => HoldsMachineCode("TorchSharp").ShouldBeFalse();

    private static bool HoldsMachineCode(string assembly)
    {
        using var file = File.OpenRead(
            Path.Combine(TestBuild.Root, "src", "LrNotebooks.Cli", "bin", TestBuild.Configuration, "net10.0", assembly + ".dll"));
        using var reader = new PEReader(file);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
