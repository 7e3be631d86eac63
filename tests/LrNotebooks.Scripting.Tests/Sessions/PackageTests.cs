using System.IO.Compression;
using LrNotebooks.Scripting.Assistance;

namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class PackageTests : SessionTests
{
    [Fact]
    public async Task A_package_is_restored_and_can_be_used()
    {
        var ran = await Session.Run("#r \"nuget: Markdig, 1.6.0\"\nMarkdig.Markdown.ToHtml(\"*x*\").Trim()");
        ran.Error.ShouldBeNull(ran.Traceback);
        ran.Value.ShouldBe("<p><em>x</em></p>");
        ran.StandardOut.ShouldBe("Restoring Markdig 1.6.0...\rRestored Markdig 1.6.0.   \n");

        (await Session.Run("#r \"nuget: Markdig, 1.6.0\"\n1")).StandardOut.ShouldBe("");
        (await Session.Value("using Markdig; Markdown.ToPlainText(\"*y*\").Trim()")).ShouldBe("y");
        (await Session.Run("#r \"nuget: Markdig, 0.1.0\"")).Error!.Value
            .ShouldBe("Markdig 1.6.0 is loaded already; start a new session to use version 0.1.0.");
    }

    [Fact]
    public async Task A_package_that_a_loaded_file_asks_for_is_restored_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tools.csx", "#r \"nuget: Markdig, 1.6.0\"\nstring Html(string text) => Markdig.Markdown.ToHtml(text).Trim();");
        await Restart(new SessionOptions { WorkingDirectory = folder.Path });
        (await Session.Value("#load \"tools.csx\"\nHtml(\"x\")")).ShouldBe("<p>x</p>");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("plotly.net.interactive", " Its charts are shown without it.")]
    public async Task An_extension_of_NET_Interactive_is_said_to_be_ignored(string id, string instead)
    {
        await Restart(new SessionOptions { InsteadOfExtension = new Dictionary<string, string> { [id] = "Its charts are shown without it." } });
        var ran = await Session.Run("#r \"nuget: Plotly.NET.Interactive, 6.0.0\"\n1 + 1");
        ran.Value.ShouldBe("2", ran.Traceback);
        ran.StandardError.ShouldBe("Plotly.NET.Interactive 6.0.0 has an extension of .NET Interactive, which is ignored: it needs a "
            + $"Microsoft.DotNet.Interactive.Kernel, which this kernel is not.{instead}\n");

        (await Session.Run("#r \"nuget: Plotly.NET.Interactive, 6.0.0\"")).StandardError.ShouldBe("");
    }

    [Theory]
    [InlineData("using Microsoft.DotNet.Interactive;\nKernel.HTML(\"<b>x</b>\").ToString()", "<b>x</b>")]
    [InlineData("Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken.IsCancellationRequested", "false")]
    [InlineData("typeof(Plotly.NET.Interactive.FormatterKernelExtension).Namespace", "Plotly.NET.Interactive")]
    public async Task Names_of_NET_Interactive_mean_the_sessions_own_beside_a_package_that_brings_it(string code, string value) =>
        (await Session.Value("#r \"nuget: Plotly.NET.Interactive, 6.0.0\"\n" + code)).ShouldBe(value);

    [Theory]
    [InlineData("new Person().Name")]
    [InlineData("new Person { Name = \"Ada\" }")]
    public async Task What_the_generator_of_a_package_would_add_is_said_to_be_missing(string use)
    {
        await Session.Value("""
            #r "nuget: CommunityToolkit.Mvvm, 8.4.2"
            using CommunityToolkit.Mvvm.ComponentModel;
            partial class Person : ObservableObject { [ObservableProperty] private string name; }
            """);
        (await Session.Run(use)).Error!.Value.ShouldContain("'Person' does not contain a definition for 'Name'");
        (await Session.Run(use)).Error!.Value.ShouldContain("Source generators do not run in a notebook");
    }

    [Fact]
    public async Task A_package_that_does_not_exist_is_a_clear_error()
    {
        await Session.Value("var x = 1;");
        var ran = await Session.Run("#r \"nuget: LrNotebooks.No.Such.Package, 99.0.0\"\nx = 2;");
        ran.Result.Status.ShouldBe(CellStatus.Failed);
        ran.Error!.Name.ShouldBe("PackageNotRestored");
        ran.Error.Value.ShouldStartWith("LrNotebooks.No.Such.Package 99.0.0 could not be restored: NU");
        ran.Error.Value.ShouldNotContain("\n");
        (await Session.Value("x")).ShouldBe("1");
    }

    [Fact]
    public async Task A_source_that_does_not_answer_is_passed_over_and_named_where_a_package_is_missing()
    {
        using var folder = new TemporaryFolder();
        KeepPackagesIn(folder);
        WritePackage(folder.At("Beside.The.Notebook.1.2.3.nupkg"));
        await Restart(new SessionOptions { WorkingDirectory = folder.Path });
        const string Sources = "#i \"nuget: .\"\n#i \"nuget: https://127.0.0.1:9/v3/index.json\"\n";
        (await Session.Run(Sources + "#r \"nuget: LrNotebooks.No.Such.Package, 99.0.0\"")).Error!.Value.ShouldContain("https://127.0.0.1:9/v3/index.json");
        (await Session.Value(Sources + "#r \"nuget: Beside.The.Notebook, 1.2.3\"\n1")).ShouldBe("1");
    }

    [Fact]
    public async Task A_directive_in_excluded_code_restores_nothing() => (await Session.Value(
        "#if false\n#r \"nuget: LrNotebooks.No.Such.Package, 1.0.0\"\n#i \"nuget:./none\"\n#endif\n/*\n#i \"nuget:./none\"\n*/\n4")).ShouldBe("4");

    [Fact]
    public async Task A_package_source_is_a_folder_beside_the_notebook()
    {
        using var folder = new TemporaryFolder();
        KeepPackagesIn(folder);
        Directory.CreateDirectory(Path.Combine(folder.Path, "packages"));
        WritePackage(Path.Combine(folder.Path, "packages", "Beside.The.Notebook.1.2.3.nupkg"));
        await Restart(new SessionOptions { WorkingDirectory = folder.Path });
        const string Cell = "#r \"nuget: Beside.The.Notebook, 1.2.3\"\n1";
        (await Session.Run(Cell)).Error!.Value.ShouldContain("NU1101");

        var ran = await Session.Run("#i \"nuget: ./packages\"\n" + Cell);

        ran.Value.ShouldBe("1", ran.Traceback);
        ran.StandardOut.ShouldEndWith("Restored Beside.The.Notebook 1.2.3.   \n");
        Session.IsComplete("#i \"nuget: ./packages\"\n" + Cell).Status.ShouldBe(CellCompletenessStatus.Complete);
    }

    [Theory]
    [InlineData("#i \"nuget:./none\"", "there is no folder ")]
    [InlineData("#i packages", "#i packages: write #i \"nuget: folder or address\".")]
    public async Task A_package_source_that_is_none_is_a_clear_error(string directive, string message) =>
        (await Session.Run("\n" + directive)).Error!.Value.ShouldStartWith("line 2: " + message);

    [Fact]
    public async Task An_assembly_that_the_host_has_in_another_version_is_said_to_be_in_use()
    {
        using var folder = new TemporaryFolder();
        KeepPackagesIn(folder);
        WritePackage(Path.Combine(folder.Path, "Other.Shouldly.1.0.0.nupkg"), typeof(Should).Assembly.Location, "LrNotebooks.Scripting");
        await Restart(new SessionOptions { WorkingDirectory = folder.Path });
        var ran = await Session.Run("#i \"nuget: .\"\n#r \"nuget: Other.Shouldly, 1.0.0\"\n1");
        ran.StandardError.ShouldMatch(@"^LrNotebooks.Scripting \S+ is in use, not 4\.\S+: this host runs its own helper on it.\n$");
    }

    /// <summary>Packages of tests do not stay on the machine.</summary>
    private static void KeepPackagesIn(TemporaryFolder folder) => folder.Write(
        "nuget.config", $"""<configuration><config><add key="globalPackagesFolder" value="{folder.Path}/restored" /></config></configuration>""");

    /// <summary>A package, with an assembly under a name of choice or with none.</summary>
    private static void WritePackage(string path, string? assembly = null, string name = "")
    {
        var parts = Path.GetFileNameWithoutExtension(path).Split('.');
        var (id, version) = (string.Join('.', parts[..^3]), string.Join('.', parts[^3..]));
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        using (var nuspec = new StreamWriter(archive.CreateEntry(id + ".nuspec").Open()))
        {
            nuspec.Write($"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata><id>{id}</id><version>{version}</version><authors>tests</authors><description>for tests</description></metadata>
                </package>
                """);
        }
        if (assembly is not null)
            archive.CreateEntryFromFile(assembly, $"lib/net8.0/{name}.dll");
    }

    [Theory]
    [InlineData("nuget:")]
    [InlineData("nuget: A B")]
    [InlineData("nuget: A, 1, 2")]
    public async Task A_malformed_directive_is_a_clear_error(string reference)
    {
        (await Session.Run($"\n#r \"{reference}\"")).Error.ShouldNotBeNull().Value
            .ShouldBe($"line 2: #r \"{reference}\": write #r \"nuget: Id, version\".");
    }
}
