using LrNotebooks.Cli.Pictures;
using LrNotebooks.Figures;
using SkiaSharp;

namespace LrNotebooks.Cli.Tests.Pictures;

public class SvgPictureTests
{
    private const string Namespace = "xmlns=\"http://www.w3.org/2000/svg\"";

    [Theory]
    [InlineData("width=\"40\" height=\"20\"", 40, 20, 80, 40)]
    [InlineData("width=\"40px\" height=\"20px\" viewBox=\"0 0 4 2\"", 40, 20, 80, 40)]
    [InlineData("viewBox=\"0 0 40 20\"", 40, 20, 80, 40)]
    public void A_picture_has_twice_as_many_pixels_as_it_is_large(string size, double width, double height, int columns, int rows)
    {
        var picture = SvgPicture.Draw($"<svg {Namespace} {size}><rect width=\"1\" height=\"1\"/></svg>");

        (picture.Width, picture.Height).ShouldBe((width, height));
        using var pixels = SKBitmap.Decode(picture.Png);
        (pixels.Width, pixels.Height).ShouldBe((columns, rows));
    }

    [Fact]
    public void The_page_shows_through_where_nothing_is_drawn_and_areas_keep_their_very_colour()
    {
        using var pixels = Pixels("<rect width=\"10\" height=\"20\" fill=\"#0072b2\"/><rect x=\"30\" width=\"10\" height=\"20\" fill=\"#808080\" fill-opacity=\"0.25\"/>");

        pixels.GetPixel(10, 20).ShouldBe(new SKColor(0x00, 0x72, 0xB2));
        pixels.GetPixel(40, 20).Alpha.ShouldBe((byte)0);
        pixels.GetPixel(70, 20).ShouldBe(new SKColor(0x80, 0x80, 0x80, 0x40));
    }

    [Theory]
    [InlineData("loss 0.5")]
    [InlineData("10⁻¹⁵")]
    [InlineData("学习率")]
    public void A_text_ends_where_it_is_anchored(string text)
    {
        Assert.SkipWhen(SvgPicture.Problem is not null, SvgPicture.Problem ?? "");
        using var pixels = Pixels($"<text x=\"35\" y=\"15\" font-size=\"6\" text-anchor=\"end\" font-family=\"system-ui, Segoe UI, sans-serif\">{text}</text>");

        var columns = Enumerable.Range(0, 80).Where(x => Enumerable.Range(0, 40).Any(y => pixels.GetPixel(x, y).Alpha > 0)).ToArray();
        columns.Length.ShouldBeGreaterThan(15);
        columns.Max().ShouldBeInRange(66, 70);
    }

    [Fact]
    public void A_mask_cuts_out_what_a_text_needs()
    {
        using var pixels = Pixels(
            "<mask id=\"m\"><rect width=\"40\" height=\"20\" fill=\"#fff\"/><rect x=\"10\" width=\"20\" height=\"20\"/></mask>"
            + "<g mask=\"url(#m)\"><rect width=\"40\" height=\"20\" fill=\"#d55e00\"/></g>");

        pixels.GetPixel(10, 20).Alpha.ShouldBe((byte)255);
        pixels.GetPixel(40, 20).Alpha.ShouldBe((byte)0);
    }

    [Fact]
    public void An_enlarged_picture_keeps_its_pixels()
    {
        using var pixels = Pixels(
            "<image width=\"40\" height=\"20\" preserveAspectRatio=\"none\" image-rendering=\"pixelated\" href=\""
            + new RgbImage(2, 1, new Rgb(255, 0, 0)) { [1, 0] = new Rgb(0, 0, 255) }.ToDataUri() + "\"/>");

        pixels.GetPixel(38, 20).ShouldBe(new SKColor(255, 0, 0));
        pixels.GetPixel(41, 20).ShouldBe(new SKColor(0, 0, 255));
    }

    [Fact]
    public void A_chart_of_lines_has_a_palette_which_takes_a_third_of_what_skia_writes()
    {
        var lines = string.Concat(Enumerable.Range(0, 30).Select(i => $"<path d=\"M0 {i * 7}L400 {200 - (i * 5)}\" stroke=\"#0072b2\" stroke-width=\"2\"/>"));
        var small = SvgPicture.Draw($"<svg {Namespace} width=\"400\" height=\"200\">{lines}</svg>").Png;

        small.AsSpan().IndexOf("PLTE"u8).ShouldBeGreaterThan(0);
        using var pixels = SKBitmap.Decode(small);
        using var large = pixels.Encode(SKEncodedImageFormat.Png, 100);
        small.Length.ShouldBeLessThan((int)large.Size / 3 * 2);
        small.Length.ShouldBeLessThan(25_000);
    }

    [Fact]
    public void A_picture_of_more_colours_than_a_palette_holds_keeps_them()
    {
        var cells = string.Concat(Enumerable.Range(0, 800).Select(i => $"<rect x=\"{i % 40}\" y=\"{i / 40}\" width=\"1\" height=\"1\" fill=\"#{i * 7919 % 0xffffff:x6}\"/>"));
        using var pixels = Pixels(cells);

        for (var i = 0; i < 800; i += 50)
        {
            pixels.GetPixel((2 * (i % 40)) + 1, (2 * (i / 40)) + 1).ShouldBe(SKColor.Parse($"#{i * 7919 % 0xffffff:x6}"));
        }
    }

    [Theory]
    [InlineData("<svg", "an SVG picture is no XML")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100000\" height=\"100000\"/>", "give it a width and a height")]
    public void What_cannot_be_drawn_is_one_line(string svg, string words) =>
        Should.Throw<UserException>(() => SvgPicture.Draw(svg)).Message.ShouldContain(words);

    private static SKBitmap Pixels(string content) =>
        SKBitmap.Decode(SvgPicture.Draw($"<svg {Namespace} width=\"40\" height=\"20\" viewBox=\"0 0 40 20\">{content}</svg>").Png);
}
