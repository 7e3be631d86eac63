using System.Text.Json;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using static LrNotebooks.Interactive.Tests.Charts;
using Figure = LrNotebooks.Figures.Figure;

namespace LrNotebooks.Interactive.Tests;

/// <summary>What a reader does with a figure once it is a Plotly.NET chart.</summary>
public class PlotlyNetApiTests
{
    [Theory]
    [MemberData(nameof(RoundTripTests.Kinds), MemberType = typeof(RoundTripTests))]
    public void Any_chart_takes_a_title(string kind)
    {
        Figure figure = All[kind].ToGenericChart().WithTitle("New words").ToFigure();

        figure.Layout.Title.ShouldBe("New words");
        figure.ToPlainText().ShouldStartWith("New words");
    }

    [Fact]
    public void An_axis_style_changes_what_it_names_and_keeps_the_rest()
    {
        GenericChart chart = All["Loss"].ToGenericChart().WithYAxisStyle(Title.init(Text: "error"), ShowGrid: false);

        JsonElement axis = Layout(chart).GetProperty("yaxis");
        axis.GetProperty("title").GetProperty("text").GetString().ShouldBe("error");
        axis.GetProperty("showgrid").GetBoolean().ShouldBeFalse();
        axis.GetProperty("type").GetString().ShouldBe("log");
        axis.GetProperty("range").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void A_line_style_changes_what_it_names_and_keeps_the_rest()
    {
        GenericChart chart = All["Schedules"].ToGenericChart().WithLineStyle(Dash: StyleParam.DrawingStyle.Dot);

        JsonElement line = Data(chart)[0].GetProperty("line");
        line.GetProperty("dash").GetString().ShouldBe("dot");
        line.GetProperty("color").GetString()!.ShouldStartWith("#");
    }

    [Fact]
    public void Annotations_and_shapes_are_added_to_those_of_the_figure()
    {
        GenericChart before = All["Loss"].ToGenericChart();
        int notes = Layout(before).GetProperty("annotations").GetArrayLength();
        int shapes = Layout(before).GetProperty("shapes").GetArrayLength();

        GenericChart after = before
            .WithAnnotation(Annotation.init<int, int, int, int, int, int, int, int, int, int>(Text: "mine", X: 1, Y: 2))
            .WithShape(Shape.init<int, int, int, int>(ShapeType: StyleParam.ShapeType.Line, X0: 0, X1: 1, Y0: 0, Y1: 1));

        Layout(after).GetProperty("annotations").GetArrayLength().ShouldBe(notes + 1);
        Layout(after).GetProperty("shapes").GetArrayLength().ShouldBe(shapes + 1);
    }

    [Fact]
    public void A_figure_and_a_chart_of_Plotly_NET_are_combined()
    {
        GenericChart own = Chart2D.Chart.Line<double, double, string>([0, 1, 2], [3, 2, 1], Name: "by hand");

        Figure both = Chart.Combine([All["Schedules"].ToGenericChart(), own]).ToFigure();

        both.Traces.Select(trace => trace.Name).ShouldBe(["half", "by hand"]);
        both.Layout.Panels[0].Y.Log.ShouldBeTrue();
    }

    [Fact]
    public void A_chart_is_saved_as_a_page()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        All["Contour"].ToGenericChart().SaveHtml(path);

        File.ReadAllText($"{path}.html").ShouldContain("Valley");
        File.Delete($"{path}.html");
    }

    private static JsonElement Layout(GenericChart chart) => Root(chart).GetProperty("layout");

    private static JsonElement Data(GenericChart chart) => Root(chart).GetProperty("data");

    private static JsonElement Root(GenericChart chart) => JsonDocument.Parse(GenericChart.toJson(chart)).RootElement;
}
