using System.Text.Json;
using LrNotebooks.Figures;

namespace LrNotebooks.Tests.Figures;

/// <summary>Figures from plotly.js JSON of other makers, and of our own.</summary>
public class ReadingTests
{
    private const string Foreign = """
        {"data": [
          {"type": "scatter", "name": "runs &lt; 3", "x": [1, 2, 4], "y": [3, "2.5", null], "mode": "lines+markers",
           "line": {"color": "rgba(255, 0, 16, 0.5)", "dash": "dot"}, "hovertext": ["a", "</script>", "c"]},
          {"type": "bar", "x": ["p", "q"], "y": [1, 2], "xaxis": "x2", "yaxis": "y2"},
          {"type": "surface", "z": [[1, 2], [3, 4]]}],
         "layout": {"title": {"text": "Made<br>elsewhere"}, "width": 600, "height": 400,
          "xaxis": {"title": "time (s)", "domain": [0, 0.4]}, "yaxis": {"type": "log", "range": [-1, 2]},
          "xaxis2": {"domain": [0.6, 1]}, "yaxis2": {"anchor": "x2"},
          "shapes": [{"type": "line", "xref": "x", "x0": 2, "x1": 2, "yref": "paper", "y0": 0, "y1": 1}]}}
        """;

    [Fact]
    public void What_we_can_draw_is_read()
    {
        Figure figure = Figure.FromPlotlyJson(Foreign);

        (figure.Layout.Title, figure.Layout.Width, figure.Layout.Height).ShouldBe(("Made elsewhere", 600, 400));
        (figure.Layout.Panels.Count, figure.Layout.Columns).ShouldBe((2, 2));
        (Axis x, Axis y) = (figure.Layout.Panels[0].X, figure.Layout.Panels[0].Y);
        (x.Title, y.Log, y.Limits).ShouldBe(("time (s)", true, (0.1, 100)));
        var line = figure.Traces[0].ShouldBeOfType<Scatter>();
        (line.Name, line.Color, line.Dash, line.Mode).ShouldBe(("runs < 3", "#ff0010", Dash.Dotted, ScatterMode.LinesAndMarkers));
        line.Y.ShouldBe([3, 2.5, double.NaN]);
        figure.Traces[1].ShouldBeOfType<Bar>().Categories.ShouldBe(["p", "q"]);
        figure.Traces[1].Panel.ShouldBe(1);
        figure.Layout.Panels[0].Marks.ShouldHaveSingleItem().ShouldBeOfType<ThresholdMark>().Value.ShouldBe(2);
    }

    [Fact]
    public void What_we_cannot_draw_is_named_on_the_picture() =>
        new Picture(Figure.FromPlotlyJson(Foreign)).Texts.Select(t => t.Words).ShouldContain("Not in this picture: surface.");

    [Theory]
    [InlineData("""{"data": [{"y": [1], "stackgroup": "a"}]}""", "stacked scatter")]
    [InlineData("""{"data": [{"type": "bar", "y": [1]}, {"type": "bar", "y": [2]}], "layout": {"barmode": "stack"}}""", "bar")]
    [InlineData("""{"data": [{"y": [1, 2], "fill": "tozeroy", "error_y": {"value": 1}}]}""", "filled areas, error bars")]
    [InlineData("""{"data": [{"y": [1, 2]}], "layout": {"shapes": [{"type": "circle"}]}}""", "shapes")]
    public void What_would_be_drawn_wrong_is_named_too(string json, string named) =>
        Figure.FromPlotlyJson(json).Layout.Subtitle.ShouldBe($"Not in this picture: {named}.");

    [Fact]
    public void Limits_beyond_any_number_are_left_to_the_data() =>
        Figure.FromPlotlyJson("""{"data": [{"y": [1, 2]}], "layout": {"yaxis": {"type": "log", "range": [-1e3, 1e3]}}}""")
            .Layout.Panels[0].Y.Limits.ShouldBeNull();

    [Fact]
    public void Traces_that_wait_in_the_legend_are_not_drawn() =>
        Figure.FromPlotlyJson("""{"data": [{"y": [1], "visible": "legendonly"}, {"y": [2]}]}""")
            .ShouldSatisfyAllConditions(f => f.Traces.Count.ShouldBe(1), f => f.Layout.Subtitle.ShouldBeEmpty());

    [Fact]
    public void The_JSON_comes_back_whole_until_something_is_changed()
    {
        Figure figure = Figure.FromPlotlyJson(Foreign);

        Same(figure.ToJson(), Foreign).ShouldBeTrue();
        figure.ToHtml().Split("</script>").Length.ShouldBe(2, "the JSON stands in a script element");
        Same((figure with { }).ToJson(), Foreign).ShouldBeTrue();
        figure.WithSize(300, 200).ToJson().ShouldNotContain("\"surface\"");
        figure.With(new Scatter([1, 2])).ToJson().ShouldNotContain("\"surface\"");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("""{"layout": {}}""")]
    public void Other_text_is_refused(string text) =>
        Should.Throw<FormatException>(() => Figure.FromPlotlyJson(text)).Message.ShouldStartWith("This is no plotly.js figure: ");

    public static TheoryData<string> Kinds => [.. Own.Keys];

    private static Dictionary<string, Figure> Own { get; } = new()
    {
        ["loss"] = Chart.Loss("Falls", [("lr 0.2", new[] { 9.0, 3, 1e-3 }), ("lr 1", new[] { 9.0, 9, 9 })], logLoss: true,
            threshold: Mark.AtY(0.5, "least squares"), subtitle: "w₀ = 5"),
        ["band"] = Chart.Lines("Band", "x", "y", [("", new[] { 9.0, 3, 1 })], Mark.BetweenX(0.5, 1.5, "here")),
        ["bars"] = Chart.Bars("Bars", ["a", "b"], [("one", new[] { 1.5, -2 }), ("two", new[] { 3.0, 4 })], "n", "0.0"),
        ["weights"] = Chart.Weights("Weights", new[,] { { -2.4427, 0.0653 }, { 1, 2 } }, ["x", "y"], ["a", "b"]),
        ["matrix"] = Chart.Matrix("Matrix", new Heatmap(new double[,] { { 1, 2, 3 }, { 3, 4, 5 } }), "column", "row"),
        ["images"] = Chart.Images(
            "Photos", [new RgbImage(8, 8, new Rgb(1, 2, 3)), new RgbImage(8, 8, new Rgb(200, 9, 9))], ["one", "two"]),
        ["grid"] = Chart.Grid("Both", [Chart.Loss("left", [3, 2, 1]), Chart.Weights("right", new double[,] { { 1, -1 } })]),
        ["sweep"] = Chart.Sweep("Sweep", [0.1, 1, 3], [0.5, 2, double.NaN], Mark.AtX(1, "lr < 1")),
        ["contour"] = Chart.Contour("Valley", (a, b) => (a * a) + (0.7 * b) + 0.13, (-2, 2), (0, 1), [("run", [2, 1], [1, 0.5])]),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Our_own_JSON_gives_a_picture_with_the_same_words(string kind)
    {
        Figure figure = Own[kind];

        Figure read = Figure.FromPlotlyJson(figure.ToJson());

        // JSON that came from outside escapes the signs that could end a script, base64's plus among them.
        Plain(read.ToJson()).ShouldBe(Plain(figure.ToJson()));
        Words(read).ShouldBe(Words(figure), ignoreOrder: true);

        // Contours go to plotly.js on a thinner grid.
        if (kind != "contour")
            new Picture(read).Elements("path").Count().ShouldBe(new Picture(figure).Elements("path").Count());

        static string Plain(string json) => json.Replace("\\u002B", "+", StringComparison.Ordinal);
    }

    // What NumPy's tobytes() gives for [1.5, -2], [1, 2] as int8 and [[0, 1, 2], [3, 4, 5]] as int16.
    [Fact]
    public void Numbers_that_Python_packed_are_read()
    {
        Figure figure = Figure.FromPlotlyJson("""
            {"data": [
              {"type": "scatter", "x": {"dtype": "i1", "bdata": "AQI="}, "y": {"dtype": "f8", "bdata": "AAAAAAAA+D8AAAAAAAAAwA=="}},
              {"type": "heatmap", "z": {"dtype": "i2", "bdata": "AAABAAIAAwAEAAUA", "shape": "2, 3"}},
              {"type": "bar", "x": {"dtype": "i1", "bdata": "AQI="}, "y": [3, 4]}]}
            """);

        var line = figure.Traces[0].ShouldBeOfType<Scatter>();
        line.X.ShouldBe([1, 2]);
        line.Y.ShouldBe([1.5, -2]);
        figure.Traces[1].ShouldBeOfType<Heatmap>().Z.ShouldBe(new double[,] { { 0, 1, 2 }, { 3, 4, 5 } });
        figure.Traces[2].ShouldBeOfType<Bar>().Categories.ShouldBe(["1", "2"]);
    }

    [Fact]
    public void The_pixels_of_images_come_back()
    {
        var photo = new RgbImage(40, 30);
        for (int i = 0; i < 40 * 30; i++)
            photo[i % 40, i / 40] = new((byte)(i % 40 * 6), (byte)(i / 40 * 8), (byte)(i * 7 % 256));

        Figure read = Figure.FromPlotlyJson($$"""{"data": [{"type": "image", "source": "{{photo.ToDataUri()}}"}]}""");

        read.Traces.ShouldHaveSingleItem().ShouldBeOfType<Image>().Pixels.Pixels.ToArray().ShouldBe(photo.Pixels.ToArray());
    }

    private static IEnumerable<string> Words(Figure figure) => new Picture(figure).Texts.Select(text => text.Words);

    private static bool Same(string a, string b) =>
        JsonElement.DeepEquals(JsonDocument.Parse(a).RootElement, JsonDocument.Parse(b).RootElement);
}
