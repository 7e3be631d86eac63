using System.Diagnostics;
using System.IO.Compression;

namespace LrNotebooks.Interactive.Tests;

public class PackageTests
{
    [Fact]
    public async Task The_package_has_the_extension_where_NET_Interactive_looks_for_it()
    {
        string folder = Directory.CreateTempSubdirectory("lrnb-pack-").FullName;
        string project = Path.Combine(Repository.Folder, "src", "LrNotebooks.Interactive");
        string configuration = AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";

        using Process pack = Process.Start(
            "dotnet", ["pack", project, "--no-build", "-c", configuration, "-o", folder, "-v:q", "--nologo"]);
        await pack.WaitForExitAsync(TestContext.Current.CancellationToken);

        pack.ExitCode.ShouldBe(0);
        using ZipArchive package = ZipFile.OpenRead(Directory.GetFiles(folder, "*.nupkg").ShouldHaveSingleItem());
        string[] files = [.. package.Entries.Select(entry => entry.FullName)];
        files.ShouldContain("interactive-extensions/dotnet/LrNotebooks.Interactive.dll");
        files.ShouldContain("lib/net10.0/LrNotebooks.Interactive.dll");
        Directory.Delete(folder, recursive: true);
    }
}
