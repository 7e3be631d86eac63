using LrNotebooks.Figures;

namespace LrNotebooks.Tests.Figures;

public class ChartTests
{
    [Fact]
    public void A_summary_closes_with_each_runs_last_number()
    {
        List<float> single = [36, 0.25f];

        Chart.Loss("Loss by step", [("lr 0.2", new double[] { 3, 0 }), ("lr 1", single)]).ToPlainText()
            .ShouldBe("Loss by step — lr 0.2: 2 points, last 0.000000; lr 1: 2 points, last 0.250000");
    }

    [Fact]
    public void A_diverging_trajectory_shows_its_beginning()
    {
        Figure figure = Chart.Trajectory("away", Sliders.Loss, [("lr 1.5", Sliders.Descend(1.5, 30))]);

        (double from, double to) = figure.Layout.Panels[0].X.Limits!.Value;
        from.ShouldBeInRange(-40, -13);
        to.ShouldBeInRange(5, 30);
    }

    [Fact]
    public void A_run_keeps_its_colour_through_a_notebook()
    {
        var colors = new RunColors("lr 0.2", "lr 1");

        Figure first = Chart.Loss("a", [("lr 1", new double[] { 1, 2 })], colors: colors);
        Figure second = Chart.Loss("b", [("new", new double[] { 1, 2 }), ("lr 1", new double[] { 1, 2 })], colors: colors);

        first.Traces[0].Color.ShouldBe(Palette.Vermilion);
        second.Traces.Select(trace => trace.Color).ShouldBe([Palette.Green, Palette.Vermilion]);
    }

    [Fact]
    public void Runs_of_the_same_name_share_a_colour_on_all_panels()
    {
        Figure grid = Chart.Grid("g", [
            Chart.Loss("one", [("a", new double[] { 1, 2 }), ("b", new double[] { 2, 1 })]),
            Chart.Loss("two", [("b", new double[] { 1, 2 })])]);

        var picture = new Picture(grid);

        picture.Paths(Palette.Vermilion).Count().ShouldBe(3, "b on both panels and once in the legend");
    }

    [Fact]
    public void Multiples_of_one_scale_show_the_same_numbers()
    {
        Figure grid = Chart.Grid("g", [Chart.Loss("small", [1, 2]), Chart.Loss("large", [1, 900])], sameScale: true);

        grid.Layout.Panels[0].Y.Limits.ShouldBe(grid.Layout.Panels[1].Y.Limits);
        grid.Layout.Panels[0].Y.Limits!.Value.To.ShouldBeGreaterThan(900);
    }

    [Fact]
    public void Weights_are_printed_in_their_cells_in_an_ink_that_shows()
    {
        var picture = new Picture(Chart.Weights("w", new[,] { { -2.4427f, 0.0653f } }, ["x"], ["a", "b"]));

        picture.Elements("text").Single(e => e.Value == "−2.443").Attribute("fill")!.Value.ShouldBe("#ffffff");
        picture.Elements("text").Single(e => e.Value == "0.065").Attribute("fill")!.Value.ShouldBe("#000000");
    }

    [Fact]
    public void A_large_matrix_is_one_picture_instead_of_thousands_of_rectangles()
    {
        var picture = new Picture(Chart.Matrix("big", new Heatmap(new double[64, 64])));

        picture.Elements("image").Count().ShouldBe(1);
        picture.Text.Length.ShouldBeLessThan(20_000);
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused_in_words()
    {
        Refused(() => Chart.Bars("b", ["one"], [("g", new double[] { 1, 2 })], "n")).ShouldBe("The group 'g' has 2 values for 1 categories.");
        Refused(() => new Scatter([1, 2], [1])).ShouldBe("There are 1 vertical positions for 2 horizontal ones.");
        Refused(() => new Series("s", new double[] { 1, 2 }) { X = [1] }).ShouldBe("The series 's' has 2 numbers but 1 steps.");
        Refused(() => Chart.Loss("l", [1, 2], logLoss: true).WithYLimits(0, 1).ToSvg())
            .ShouldBe("The axis 'loss' cannot run from 0 to 1 on a logarithmic scale.");
        Refused(() => Chart.Grid("g", [Sliders.Parabola()])).ShouldContain("'Drag' has a slider");
        Refused(() => Chart.Loss("l", [1]).With(new Scatter([1]) { Name = "x", Panel = 2 }).ToJson()).ShouldContain("asks for panel 2");
        Refused(() => Chart.Images("i", [])).ShouldContain("at least one picture");
        Refused(() => Chart.Images("i", [new RgbImage(2, 2), new RgbImage(3, 2)])).ShouldContain("same size");
        Should.Throw<FormatException>(() => Rgb.Parse("blue")).Message.ShouldContain("'blue'");
    }

    private static string Refused(Func<object> draw) => Should.Throw<ArgumentException>(() => draw()).Message;
}
