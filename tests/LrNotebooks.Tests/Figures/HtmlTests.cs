using System.Text;
using System.Text.RegularExpressions;
using LrNotebooks.Figures;
using LrNotebooks.Tests.Formatting;

namespace LrNotebooks.Tests.Figures;

public partial class HtmlTests
{
    private static readonly Figure Figure = Chart.Loss("a </script> b", [("lr 0.2", new double[] { 2, 1 })]);

    [Fact]
    public void A_host_finds_all_four_forms()
    {
        var forms = ConventionTests.FormatByConvention(Figure).ToDictionary(form => form.MimeType, form => form.Text);

        forms.Keys.ShouldBe(["application/vnd.plotly.v1+json", "text/html", "image/svg+xml", "text/plain"]);
        forms["application/vnd.plotly.v1+json"].ShouldBe(Figure.ToJson());
        forms["image/svg+xml"].ShouldBe(Figure.ToSvg());
        forms["text/plain"].ShouldBe("a </script> b — lr 0.2: 2 points, last 1.000000");
    }

    [Fact]
    public void A_host_that_sends_JSON_as_a_string_is_asked_for_the_HTML()
    {
        object attribute = typeof(Figure).GetCustomAttributes(true).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");

        attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute).ShouldBe(new[] { "text/html", "text/plain" });
    }

    [Fact]
    public void Without_its_script_the_picture_stays()
    {
        string bare = Script().Replace(Figure.ToHtml(), "");

        string base64 = Source().Match(bare).Groups[1].Value;
        Encoding.UTF8.GetString(Convert.FromBase64String(base64)).ShouldBe(Figure.ToSvg());
        bare.ShouldContain("alt=\"a &lt;/script&gt; b — lr 0.2: 2 points, last 1.000000\"");
    }

    [Fact]
    public void Data_cannot_end_the_script_early()
    {
        Figure.ToHtml().Split("</script>").Length.ShouldBe(2);
        Figure slider = Chart.LearningRateSlider("</script><!--", Sliders.Loss, [0.1], lr => Sliders.Descend(lr));
        slider.ToHtml().Split("</script>").Length.ShouldBe(2);
    }

    [Fact]
    public void A_still_figure_needs_no_script_offline()
    {
        Figure.ToInteractiveHtml().ShouldNotContain("<script");
        Figure.ToInteractiveHtml().ShouldContain("<img");
    }

    [GeneratedRegex("<script>.*</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("data:image/svg\\+xml;base64,([^\"]*)")]
    private static partial Regex Source();
}
