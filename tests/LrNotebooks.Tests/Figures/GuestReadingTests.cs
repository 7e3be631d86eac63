using System.Text.Json;
using LrNotebooks.Figures;

namespace LrNotebooks.Tests.Figures;

/// <summary>What makers of other charts do and ours do not: heat maps on axes of numbers, colour scales by name, sliders by visibility, buttons.</summary>
public class GuestReadingTests
{
    private const string Colors = "\"colorscale\": [[0, \"#000000\"], [1, \"#ffffff\"]], \"showscale\": false";

    [Fact]
    public void A_heat_map_stands_where_its_numbers_are_and_rises_from_the_bottom()
    {
        var picture = Draw($$$"""
            {"data": [{"type": "heatmap", "x": [10, 20, 30], "y": [1, 2], "z": [[0, 1, 2], [3, 4, 5]], {{{Colors}}}},
              {"type": "scatter", "mode": "markers", "x": [30], "y": [2], "marker": {"color": "#ff0000"}}]}
            """);

        picture.XLabels.Select(label => label.Words).ShouldBeSubsetOf(["5", "10", "15", "20", "25", "30", "35"]);
        var brightest = picture.Elements("rect").Single(cell => (string?)cell.Attribute("fill") == "#ffffff" && cell.Attribute("shape-rendering") is not null);
        var (left, top) = (Picture.Number(brightest, "x"), Picture.Number(brightest, "y"));
        var (x, y) = Middle(picture.Paths("#ff0000").Concat(picture.Elements("path").Where(e => (string?)e.Attribute("fill") == "#ff0000").Select(e => e.Attribute("d")!.Value)));
        x.ShouldBe(left + (Picture.Number(brightest, "width") / 2), 4);
        y.ShouldBe(top + (Picture.Number(brightest, "height") / 2), 4);
        var darkest = picture.Elements("rect").Single(cell => (string?)cell.Attribute("fill") == "#000000" && cell.Attribute("shape-rendering") is not null);
        y.ShouldBeLessThan(Picture.Number(darkest, "y"));
    }

    [Theory]
    [InlineData("", 25)]
    [InlineData("", 1)]
    [InlineData("\"autorange\": \"reversed\"", 25)]
    public void Row_0_stands_at_the_bottom_unless_the_axis_is_reversed_however_many_cells_there_are(string axis, int side)
    {
        string row(int value) => $"[{string.Join(", ", Enumerable.Repeat(value, side))}]";
        string rows = string.Join(", ", Enumerable.Range(0, Math.Max(2, side)).Select(i => row(i == 0 ? 1 : 0)));
        Figure figure = Figure.FromPlotlyJson($$$"""{"data": [{"type": "heatmap", "z": [{{{rows}}}], {{{Colors}}}}], "layout": {"yaxis": { {{{axis}}} } } }""");

        bool topIsBright = TopIsBright(new Picture(figure));

        topIsBright.ShouldBe(axis.Length > 0);
    }

    [Fact]
    public void On_a_logarithmic_axis_the_cells_of_equal_ratios_are_equally_wide()
    {
        var picture = Draw($$$"""
            {"data": [{"type": "heatmap", "x": [0.01, 0.1, 1], "y": [0, 1], "z": [[0, 1, 2], [3, 4, 5]], {{{Colors}}}}], "layout": {"xaxis": {"type": "log"} } }
            """);

        double[] widths = [.. picture.Elements("rect").Where(cell => cell.Attribute("shape-rendering") is not null).Select(cell => Picture.Number(cell, "width"))];
        widths.Length.ShouldBe(6);
        widths.ShouldAllBe(width => Math.Abs(width - widths[0]) < 0.2);
    }

    [Theory]
    [InlineData("\"Viridis\"", "false", "#440154", "#fde725")]
    [InlineData("\"Viridis\"", "true", "#fde725", "#440154")]
    [InlineData("[[0, \"#000000\"], [0.9, \"#0000ff\"], [1, \"#ffffff\"]]", "false", "#000000", "#ffffff")]
    public void A_colour_scale_has_the_ends_of_the_makers(string scale, string reversed, string low, string high)
    {
        var heatmap = Figure.FromPlotlyJson($$$"""{"data": [{"type": "heatmap", "z": [[0, 1]], "colorscale": {{{scale}}}, "reversescale": {{{reversed}}}}]}""")
            .Traces.ShouldHaveSingleItem().ShouldBeOfType<Heatmap>();

        (heatmap.Scale.Hex(0), heatmap.Scale.Hex(1)).ShouldBe((low, high));
        if (scale[0] == '[')
            heatmap.Scale.Hex(0.45).ShouldBe("#000080");
    }

    private const string TwoStops = """
        {"data": [
          {"type": "scatter", "name": "slow", "x": [0, 1], "y": [3, 2]},
          {"type": "scatter", "name": "fast", "x": [0, 1], "y": [3, 1], "visible": false}],
         "layout": {"title": {"text": "Drag"}, "sliders": [{"currentvalue": {"prefix": "rate = "}, "steps": [
          {"label": "0.1", "method": "update", "args": [{"visible": [true, false]}]},
          {"label": "0.4", "method": "restyle", "args": [{"visible": [false, true]}]}]}]}}
        """;

    [Fact]
    public void A_slider_that_shows_one_trace_after_the_other_moves_the_picture_too()
    {
        Figure figure = Figure.FromPlotlyJson(TwoStops);

        figure.Slider.ShouldNotBeNull();
        (figure.Slider.Quantity, figure.Slider.Initial).ShouldBe(("rate", 0));
        figure.Slider.Frames.Select(frame => frame.Label).ShouldBe(["0.1", "0.4"]);
        figure.At(1).Traces.ShouldHaveSingleItem().ShouldBeOfType<Scatter>().Y.ShouldBe([3, 1]);
        figure.ToInteractiveHtml().ShouldContain("\"labels\":[\"0.1\",\"0.4\"]");
        figure.ToSvg().ShouldNotContain("Not in this picture");
        JsonElement.DeepEquals(JsonElement.Parse(figure.ToJson()), JsonElement.Parse(TwoStops)).ShouldBeTrue();
    }

    [Fact]
    public void The_slider_of_a_figure_of_ours_comes_back()
    {
        Figure figure = Sliders.Parabola();

        Figure read = Figure.FromPlotlyJson(figure.ToJson());

        read.ToPlainText().ShouldBe(figure.ToPlainText());
        ((Scatter)read.At(2).Traces[1]).X.ShouldBe(((Scatter)figure.At(2).Traces[1]).X, 1e-6);
        read.ToJson().ShouldBe(figure.ToJson());
    }

    [Theory]
    [InlineData("\"sliders\": [{\"steps\": [{\"method\": \"relayout\", \"args\": [{\"xaxis.type\": \"log\"}]}]}]", "slider")]
    [InlineData("\"updatemenus\": [{\"buttons\": [{\"method\": \"animate\", \"args\": [[]]}]}]", "animation")]
    [InlineData("\"updatemenus\": [{\"buttons\": [{\"method\": \"restyle\", \"args\": [{}]}]}]", "buttons")]
    public void What_only_the_live_chart_can_do_is_named_on_the_picture(string layout, string name) =>
        Draw($$$"""{"data": [{"type": "scatter", "y": [3, 2, 1]}], "layout": { {{{layout}}} }}""").Text.ShouldContain($"Not in this picture: {name}.");

    private static Picture Draw(string json) => new(Figure.FromPlotlyJson(json));

    private static (double X, double Y) Middle(IEnumerable<string> paths)
    {
        var points = paths.SelectMany(Picture.Points).ToList();
        return (points.Average(point => point.X), points.Average(point => point.Y));
    }

    private static bool TopIsBright(Picture picture)
    {
        if (picture.Elements("image").SingleOrDefault() is { } image)
        {
            string uri = image.Attributes().Single(attribute => attribute.Name.LocalName == "href").Value;
            var pixels = Figure.FromPlotlyJson($$$"""{"data": [{"type": "image", "source": "{{{uri}}}"}]}""").Traces[0].ShouldBeOfType<Image>().Pixels;
            return pixels[0, 0] == new Rgb(255, 255, 255);
        }

        var cells = picture.Elements("rect").Where(cell => cell.Attribute("shape-rendering") is not null).ToList();
        return (string?)cells.MinBy(cell => Picture.Number(cell, "y"))!.Attribute("fill") == "#ffffff";
    }
}
