using LrNotebooks.Figures;

namespace LrNotebooks.Tests.Figures;

public class SvgTests
{
    private static readonly double[] Falling = [.. Enumerable.Range(0, 40).Select(i => Math.Exp(-i / 8.0))];

    [Fact]
    public void Title_axes_and_names_are_written()
    {
        Figure figure = Chart.Loss("It falls", [("lr 0.2", Falling)], subtitle: "forty steps", loss: "loss (nats)");

        string[] words = [.. new Picture(figure).Texts.Select(text => text.Words)];

        words.ShouldContain("It falls");
        words.ShouldContain("forty steps");
        words.ShouldContain("loss (nats)");
        words.ShouldContain("step");
        words.ShouldContain("lr 0.2");
    }

    [Fact]
    public void Signs_that_XML_reserves_and_characters_that_it_forbids_do_no_harm()
    {
        const string nasty = "a < b & \"c\" > 'd' \u0001 学习率 😀";

        var picture = new Picture(Chart.Loss(nasty, [(nasty, Falling)]).WithNote(3, 0.5, nasty));

        picture.Texts.Count(text => text.Words == nasty.Replace('\u0001', '\uFFFD')).ShouldBe(3);
    }

    [Fact]
    public void The_same_figure_gives_the_same_bytes_under_any_culture()
    {
        Figure figure = Chart.Grid("all", [Chart.Loss("a", Falling, logLoss: true), Chart.Weights("b", new[,] { { 0.5, -1.25 } })]);
        (string svg, string json, string html, string text) = (figure.ToSvg(), figure.ToJson(), figure.ToHtml(), figure.ToPlainText());

        using var comma = new CommaCulture();

        figure.ToSvg().ShouldBe(svg);
        figure.ToJson().ShouldBe(json);
        figure.ToHtml().ShouldBe(html);
        figure.ToPlainText().ShouldBe(text);
    }

    [Fact]
    public void A_long_noisy_run_stays_small()
    {
        var random = new System.Random(1);
        double[] noise = [.. Enumerable.Range(0, 200_000).Select(_ => random.NextDouble())];

        Figure figure = Chart.Loss("noise", [("one", noise), ("two", noise)]);

        figure.ToSvg().Length.ShouldBeLessThan(60_000);
        figure.ToJson().Length.ShouldBeLessThan(60_000);
    }

    [Fact]
    public void Names_at_lines_ends_keep_apart()
    {
        var runs = Enumerable.Range(0, 6).Select(i => new Series($"run {i}", Falling.Select(y => y + (i * 1e-3))));
        var names = new Picture(Chart.Loss("close", runs)).Elements("text")
            .Where(e => e.Value.StartsWith("run", StringComparison.Ordinal)).ToList();

        double[] places = [.. names.Select(e => Picture.Number(e, "y")).Order()];
        places.Zip(places.Skip(1), (a, b) => b - a).ShouldAllBe(gap => gap >= 14);
    }

    [Fact]
    public void Many_lines_get_a_legend_and_never_share_both_colour_and_dashes()
    {
        var runs = Enumerable.Range(0, 12).Select(i => new Series($"run {i}", Falling.Select(y => y + i)));

        var picture = new Picture(Chart.Loss("many", runs));

        picture.Texts.Count(text => text.Words.StartsWith("run", StringComparison.Ordinal)).ShouldBe(12);
        picture.Elements("path").Where(e => (string?)e.Attribute("stroke-linejoin") == "round" && (string?)e.Attribute("fill") == "none")
            .Select(e => ((string?)e.Attribute("stroke"), (string?)e.Attribute("stroke-dasharray"))).ShouldBeUnique();
    }

    [Fact]
    public void A_threshold_is_drawn_and_named()
    {
        var picture = new Picture(Chart.Loss("limit", Falling, threshold: Mark.AtY(0.3, "floor")));

        picture.Texts.ShouldContain(text => text.Words == "floor");
        picture.Elements("path").ShouldContain(e => e.Attribute("stroke-dasharray") != null);
    }

    [Fact]
    public void A_long_title_is_broken_into_lines_that_fit()
    {
        string title = string.Join(' ', Enumerable.Repeat("learning rate", 14));

        var texts = new Picture(Chart.Loss(title, Falling)).Elements("text");
        string[] lines = [.. texts.Where(e => (string?)e.Attribute("font-size") == "16").Select(e => e.Value)];

        lines.Length.ShouldBeGreaterThan(1);
        string.Join(' ', lines).ShouldBe(title);
        lines.ShouldAllBe(line => line.Length < 80);
    }
}
