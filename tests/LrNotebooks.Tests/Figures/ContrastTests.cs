using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LrNotebooks.Figures;

namespace LrNotebooks.Tests.Figures;

/// <summary>Whether figures can be read on a white page and on the dark grey of editors, by the colours that they are drawn with.</summary>
public partial class ContrastTests
{
    private static readonly Rgb White = Rgb.Parse("#ffffff"), Dark = Rgb.Parse("#1e1e1e");

    // No colour has more on both pages than the root of their own contrast, 4.08, so that the 4.5 of level AA is out of reach.
    private static readonly double Most = Math.Sqrt(Contrast(White, Dark));

    private static readonly double[] Falling = [8, 3, 1, 0.4, 0.2];

    public static TheoryData<string> Kinds => [.. All.Keys];

    private static Dictionary<string, Figure> All { get; } = new()
    {
        ["lines"] = Chart.Loss("lines", [.. Enumerable.Range(0, 5).Select(i => new Series($"run {i}", Falling.Select(y => y + i)))],
            threshold: Mark.AtY(0.3, "floor"), subtitle: "named at their ends").WithNote(2, 2, "a note"),
        ["legend"] = Chart.Loss("legend", [.. Enumerable.Range(0, 12).Select(i => new Series($"run {i}", Falling.Select(y => y + i)))]),
        ["sweep"] = Chart.Sweep("sweep", [0.1, 0.5, 1], [1, 0.1, double.NaN], Mark.AtX(0.7, "theory")),
        ["bars"] = Chart.Bars("bars", ["a", "b"], [new Series("one", [1, 2]), new Series("two", [2, 3])], "steps", "0"),
        ["matrix"] = Chart.Weights("matrix", new[,] { { -2.4, 1.5, 0.1 }, { 0.2, -0.6, 2.2 } }),
        ["contour"] = Chart.Contour("contour", (a, b) => (a * a) + (10 * b * b), (-3, 3), (-2, 2),
            [new Series("lr 0.09", [2.0, -1, 0.5]) { X = [2, 1.6, 1.2] }], minimum: (0, 0)),
        ["images"] = Chart.Images("images", [new RgbImage(8, 8, new Rgb(9, 9, 9)), new RgbImage(8, 8)], ["one", "two"]),
        ["grid"] = Chart.Grid("grid", [Chart.Loss("a", Falling), Chart.Loss("b", Falling)]),
        ["slider"] = Chart.LearningRateSlider("slider", w => w * w, [0.1, 0.5, 0.9], lr => [1, 1 - (2 * lr)], Mark.AtX(1, "lr = 1")),
        ["two sliders"] = Sliders.Bowl(),
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Every_text_of_a_picture_can_be_read_where_it_stands(string kind)
    {
        var picture = new Picture(All[kind]);

        XElement[] texts = [.. picture.Elements("text")];
        texts.Length.ShouldBeGreaterThan(2);
        foreach (XElement text in texts)
        {
            Rgb color = Rgb.Parse(text.Attribute("fill")!.Value);
            if (text.Attribute("stroke") is { } rim)
                Contrast(color, Rgb.Parse(rim.Value)).ShouldBeGreaterThanOrEqualTo(4.5, text.Value);
            else if (text.Parent!.Name.LocalName == "svg" && text.Parent.Parent is not null)
                Contrast(color, Rgb.Parse(((XElement)text.PreviousNode!).Attribute("fill")!.Value)).ShouldBeGreaterThanOrEqualTo(4.5, "in a cell");
            else
                OnBothPages(color).ShouldBeGreaterThan(0.98 * Most, $"'{text.Value}' in {color}");
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void No_picture_has_a_background_and_its_axes_and_grid_are_seen_on_both_pages(string kind)
    {
        var picture = new Picture(All[kind]);

        double whole = Picture.Number(picture.Root, "width") * Picture.Number(picture.Root, "height");
        picture.Elements("rect")
            .ShouldAllBe(rect => Picture.Number(rect, "width") * Picture.Number(rect, "height") < 0.8 * whole);
        foreach (XElement line in picture.Elements("path").Where(path => path.Attribute("stroke")?.Value == Palette.Gray))
        {
            double opacity = line.Attribute("stroke-opacity") is { } part ? double.Parse(part.Value, CultureInfo.InvariantCulture) : 1;
            Rgb color = Rgb.Parse(Palette.Gray);
            double seen = Math.Min(Contrast(Rgb.Mix(White, color, opacity), White), Contrast(Rgb.Mix(Dark, color, opacity), Dark));
            seen.ShouldBeGreaterThan(opacity == 1 ? 3 : 1.2);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_font_of_the_live_chart_can_be_read_on_both_pages(string kind)
    {
        using JsonDocument json = JsonDocument.Parse(All[kind].ToJson());
        JsonElement layout = json.RootElement.GetProperty("layout"), template = layout.GetProperty("template").GetProperty("layout");
        bool area = All[kind].Traces.Any(trace => trace is Heatmap or Contour);

        template.GetProperty("paper_bgcolor").GetString().ShouldBe("rgba(0,0,0,0)");
        template.GetProperty("plot_bgcolor").GetString().ShouldBe("rgba(0,0,0,0)");
        string[] colors = [.. Fonts().Matches(layout.GetRawText()).Select(match => match.Groups[1].Value)];
        colors.Length.ShouldBeGreaterThan(3);
        colors.ShouldAllBe(color => OnBothPages(Rgb.Parse(color)) > 0.98 * Most || (area && Contrast(Rgb.Parse(color), White) >= 4.5));
    }

    [Fact]
    public void Lines_are_seen_on_both_pages_but_for_two_that_are_light_on_white()
    {
        Palette.Runs.Where(color => OnBothPages(Rgb.Parse(color)) < 3).ShouldBe([Palette.Orange, Palette.Sky]);
        Palette.Runs.ShouldAllBe(color => OnBothPages(Rgb.Parse(color)) > 2.2);
        Palette.Ramp(21).ShouldAllBe(color => OnBothPages(Rgb.Parse(color)) >= 3);
    }

    [Fact]
    public void A_number_on_any_colour_of_any_scale_can_be_read()
    {
        ColorScale[] scales = [ColorScale.Cividis, ColorScale.Terrain, ColorScale.BlueVermilion, ColorScale.Gray];
        foreach (Rgb color in scales.SelectMany(scale => Enumerable.Range(0, 101).Select(i => scale.At(i / 100.0))))
            Contrast(LrNotebooks.Figures.Contrast.OnArea(color), color).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    [Fact]
    public void Lines_are_cut_away_around_the_names_that_stand_on_them()
    {
        var picture = new Picture(All["lines"]);

        XElement mask = picture.Elements("mask").ShouldHaveSingleItem();
        mask.Elements().Where(e => e.Name.LocalName == "text").Select(e => e.Value)
            .ShouldBe(["floor", "a note", "run 0", "run 1", "run 2", "run 3", "run 4"], ignoreOrder: true);
        XElement group = picture.Elements("g").ShouldHaveSingleItem();
        group.Attribute("mask")!.Value.ShouldBe($"url(#{mask.Attribute("id")!.Value})");
        group.Elements().Count(e => e.Attribute("stroke")?.Value == Palette.Blue).ShouldBeGreaterThan(0);
        new Picture(Chart.Loss("other", [("run 0", Falling)])).Elements("mask").Single().Attribute("id")!.Value
            .ShouldNotBe(mask.Attribute("id")!.Value, "one page may take in both pictures");
    }

    [Fact]
    public void The_page_shows_between_the_pictures_of_a_sheet()
    {
        PngFile png = PngFile.Read(((Image)All["images"].Traces[0]).Pixels.ToPng());

        int corner = png.Rows[1];
        png.Opacities[corner].ShouldBe((byte)0);
        png.Opacities.Where((_, i) => i != corner).ShouldAllBe(opacity => opacity == 255);
    }

    private static double OnBothPages(Rgb color) => Math.Min(Contrast(color, White), Contrast(color, Dark));

    private static double Contrast(Rgb a, Rgb b) =>
        (Math.Max(a.Luminance, b.Luminance) + 0.05) / (Math.Min(a.Luminance, b.Luminance) + 0.05);

    [GeneratedRegex("\"font\":\\{[^}]*\"color\":\"(#[0-9a-f]{6})\"")]
    private static partial Regex Fonts();
}
