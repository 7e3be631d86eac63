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
