using System.Text.Json.Nodes;

namespace LrNotebooks.Cli.Tests.Guests;

public sealed class ChartRunTests : IDisposable
{
    private const string Packages = "\n#r \"nuget: Plotly.NET, 6.0.0\"\n#r \"nuget: Plotly.NET.CSharp, 0.14.0\"\nusing Chart = Plotly.NET.CSharp.Chart;\n";

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_chart_is_stored_as_an_object_with_a_picture_and_a_line_of_text()
    {
        _folder.WriteNotebook("a.ipynb", Packages + "Chart.Line<int, double, string>([1, 2, 3], [36.0, 4, 0.5], Name: \"loss\")");

        var answer = await Lrnb.RunAsync("run", "a.ipynb", "--out", "out", "--png", "never", "--html");

        answer.Code.ShouldBe(0, answer.Error);
        var data = Data();
        data.Select(entry => entry.Key).ShouldBe(["application/vnd.plotly.v1+json", "image/svg+xml", "text/plain"]);
        data["application/vnd.plotly.v1+json"].ShouldBeOfType<JsonObject>()["data"]![0]!["y"]!.ToJsonString().ShouldBe("[36,4,0.5]");
        data["text/plain"]!.GetValue<string>().ShouldBe("loss: 3 points, last 0.500000");
        File.ReadAllText(_folder.At("out/a.html")).ShouldContain("<div class=\"lrnb-figure\"");
    }

    [Fact]
    public async Task What_the_picture_leaves_out_is_named_on_it()
    {
        _folder.WriteNotebook("a.ipynb", Packages + "display(Chart.Pie<int, string, string>([1, 2]));");

        var answer = await Lrnb.RunAsync("run", "a.ipynb", "--out", "out", "--png", "never");

        answer.Code.ShouldBe(0, answer.Error);
        Data()["image/svg+xml"]!.GetValue<string>().ShouldContain("Not in this picture: pie.");
    }

    private JsonObject Data() =>
        _folder.Read("out/a.ipynb").Cells[^1].Outputs.Select(output => output["data"] as JsonObject).OfType<JsonObject>().ShouldHaveSingleItem();
}
