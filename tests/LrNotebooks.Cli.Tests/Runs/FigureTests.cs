using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LrNotebooks.Cli.Tests.Runs;

public sealed class FigureTests : IDisposable
{
    private const string Figure =
        """"
        display("""<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>""", "image/svg+xml");
        """";

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Png_takes_the_place_of_svg_and_knows_its_size()
    {
        _folder.WriteNotebook("a.ipynb", Figure);

        (await Lrnb.RunAsync("run", "a.ipynb", "--out", "out", "--png", "always")).Code.ShouldBe(0);

        Bundle()["data"]!.AsObject().Select(entry => entry.Key).ShouldBe(["image/png"]);
        Bundle()["metadata"]!.ToJsonString().ShouldBe("""{"image/png":{"height":20,"width":40}}""");
    }

    [Fact]
    public async Task What_cannot_be_drawn_stays_svg_and_one_sentence_says_why()
    {
        _folder.WriteNotebook("a.ipynb", "display(\"<svg\", \"image/svg+xml\");");

        var auto = await Lrnb.RunAsync("run", "a.ipynb", "--out", "out");
        Bundle()["data"]!.AsObject().Select(entry => entry.Key).ShouldBe(["image/svg+xml"]);
        auto.Code.ShouldBe(0);
        auto.Error.ShouldContain("lrnb: figures are stored as SVG: an SVG picture is no XML: ");

        var always = await Lrnb.RunAsync("run", "a.ipynb", "--out", "out", "--png", "always");
        always.Code.ShouldBe(1);
        always.Error.ShouldContain("lrnb: an SVG picture is no XML: ");
    }

    [Theory]
    [InlineData("auto", 0, "lrnb: figures are stored as SVG: no font is installed (Debian: fonts-dejavu-core)")]
    [InlineData("always", 1, "lrnb: --png always: no font is installed (Debian: fonts-dejavu-core)")]
    public async Task A_machine_without_fonts_keeps_svg_or_says_so_before_anything_runs(string mode, int code, string sentence)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "takes the fonts away from fontconfig");
        _folder.WriteNotebook("a.ipynb", Figure);
        _folder.Write("fonts.conf", "<fontconfig/>");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lrnb.dll"), "run", "a.ipynb", "--out", "out", "--png", mode])
        { RedirectStandardError = true };
        start.Environment["FONTCONFIG_FILE"] = _folder.At("fonts.conf");

        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(code, error);
        error.ShouldContain(sentence);
        Directory.Exists(_folder.At("out")).ShouldBe(code == 0);
    }

    [Fact]
    public async Task Never_keeps_svg_without_a_word()
    {
        _folder.WriteNotebook("a.ipynb", Figure);

        var answer = await Lrnb.RunAsync("run", "a.ipynb", "--out", "out", "--png", "never");

        Bundle()["data"]!.AsObject().Select(entry => entry.Key).ShouldBe(["image/svg+xml"]);
        answer.Error.ShouldNotContain("lrnb:");
    }

    [Fact]
    public async Task A_real_figure_keeps_its_chart_its_picture_and_its_text()
    {
        _folder.WriteNotebook("a.ipynb", "using LrNotebooks.Figures; Chart.Loss(\"It shrinks\", new double[] { 3, 2, 1 })");

        var answer = await Lrnb.RunAsync("run", "a.ipynb", "--out", "out", "--png", "never", "--html");

        answer.Code.ShouldBe(0, answer.Error);
        Bundle()["data"]!.AsObject().Select(entry => entry.Key).ShouldBe(["application/vnd.plotly.v1+json", "image/svg+xml", "text/plain"]);
        File.ReadAllText(_folder.At("out/a.html")).ShouldContain("<div class=\"lrnb-figure\"");
    }

    [Fact]
    public async Task Several_pages_have_an_index()
    {
        _folder.WriteNotebook("n/a.ipynb", "# First");
        _folder.WriteNotebook("n/b.ipynb", "# Second");

        (await Lrnb.RunAsync("run", "n", "--out", "out", "--html")).Code.ShouldBe(0);

        var index = File.ReadAllText(_folder.At("out/index.html"));
        index.ShouldContain("<a href=\"a.html\">First</a>");
        index.ShouldContain("<a href=\"b.html\">Second</a>");
    }

    private JsonObject Bundle() => _folder.Read("out/a.ipynb").Cells[1].Outputs.Single();
}
