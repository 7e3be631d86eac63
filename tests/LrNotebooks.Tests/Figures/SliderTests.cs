using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LrNotebooks.Figures;

namespace LrNotebooks.Tests.Figures;

public partial class SliderTests
{
    [Fact]
    public void The_still_picture_says_where_the_slider_stands()
    {
        var words = new Picture(Sliders.Parabola()).Texts.Select(text => text.Words);

        words.ShouldContain("learning rate = 0.2: loss after 2 steps 4.665600");
        Sliders.Parabola().ToPlainText().ShouldBe("Drag — learning rate = 0.2: loss after 2 steps 4.665600 (slider with 3 stops)");
    }

    [Fact]
    public void A_frame_is_a_figure_of_its_own()
    {
        Figure still = Sliders.Parabola().At(2);

        still.Slider.ShouldBeNull();
        ((Scatter)still.Traces[1]).X.ShouldBe([5, -5.8, 2.84], 1e-9);
        Should.Throw<InvalidOperationException>(() => still.At(0)).Message.ShouldContain("'Drag'");
    }

    [Fact]
    public void Offline_every_stop_of_the_range_input_has_its_whole_picture()
    {
        Figure figure = Sliders.Parabola();

        using JsonDocument pictures = JsonDocument.Parse(Pictures().Match(figure.ToInteractiveHtml()).Value.Replace("<\\u0021", "<!"));
        string[] documents = [.. Enumerable.Range(0, 3).Select(i => Join(pictures.RootElement.GetProperty("parts"), i))];

        foreach ((string document, int i) in documents.Select((d, i) => (d, i)))
            XDocument.Parse(document).Root!.Value.ShouldContain($"learning rate = {figure.Slider!.Frames[i].Label}: loss after 2 steps");
        documents[1].ShouldBe(figure.ToSvg());
    }

    [Fact]
    public void Two_sliders_have_a_picture_for_each_pair_of_stops()
    {
        Figure figure = Sliders.Bowl();

        using JsonDocument pictures = JsonDocument.Parse(Pictures().Match(figure.ToInteractiveHtml()).Value.Replace("<\\u0021", "<!"));
        JsonElement root = pictures.RootElement, second = root.GetProperty("second");
        (root.GetProperty("labels").GetArrayLength(), root.GetProperty("initial").GetInt32()).ShouldBe((3, 1));
        (second.GetProperty("labels").GetArrayLength(), second.GetProperty("initial").GetInt32()).ShouldBe((2, 1));
        (string Rate, string Momentum)[] stops = [("0.5", "0"), ("1.1", "0"), ("1.6", "0"), ("0.5", "0.5"), ("1.1", "0.5"), ("1.6", "0.5")];
        foreach ((int i, (string rate, string momentum)) in stops.Index())
            XDocument.Parse(Join(root.GetProperty("parts"), i)).Root!.Value.ShouldContain($"learning rate = {rate}, momentum = {momentum}");
        Join(root.GetProperty("parts"), 4).ShouldBe(figure.ToSvg());
        figure.ToPlainText().ShouldBe("Drag across — learning rate = 1.1, momentum = 0.5 (sliders with 3 and 2 stops)");
    }

    [Fact]
    public void A_run_can_be_followed_and_stands_still_at_its_end()
    {
        Figure whole = Chart.Contour("way", (x, y) => x + y, (0, 3), (0, 3), [("run", [0, 1, 2], [0, 1, 2])], minimum: (0, 0));

        Figure replay = whole.WithReplay("step", [("0", 1), ("1", 2), ("2", 3)]);

        ((Scatter)replay.At(1).Traces[1]).X.ShouldBe([0, 1]);
        replay.At(1).Traces[2].ShouldBe(whole.Traces[2]);
        replay.At(replay.Slider!.Initial).Traces[1].Summary.ShouldBe(whole.Traces[1].Summary);
        new Picture(replay).Texts.Select(text => text.Words).ShouldContain("step = 2");
    }

    [Fact]
    public void A_second_slider_whose_stops_do_not_divide_the_frames_is_refused()
    {
        Figure figure = Sliders.Bowl();

        Figure odd = figure with { Slider = figure.Slider! with { Second = ("momentum", ["0", "0.5", "0.9", "0.99"]) } };

        Should.Throw<ArgumentException>(() => odd.ToSvg()).Message.ShouldContain("4 stops, which do not divide its 6 frames");
    }

    [Fact]
    public void The_offline_page_names_no_host_and_carries_no_live_chart()
    {
        string html = Sliders.Parabola().ToInteractiveHtml();

        html.Replace("http://www.w3.org/2000/svg", "").ShouldNotContain("://");
        html.ShouldNotContain("\"scatter\"");
    }

    private static string Join(JsonElement parts, int frame) => string.Concat(parts.EnumerateArray().Select(part =>
        part.ValueKind == JsonValueKind.String ? part.GetString() : part[frame].GetString()));

    [GeneratedRegex("""\{"quantity".*\]\}(?=, null\))""")]
    private static partial Regex Pictures();
}
