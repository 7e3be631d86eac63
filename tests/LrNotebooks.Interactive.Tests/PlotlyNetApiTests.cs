using System.Text.Json;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using static LrNotebooks.Interactive.Tests.Charts;
using Chart = Plotly.NET.Chart;
using Figure = LrNotebooks.Figures.Figure;

namespace LrNotebooks.Interactive.Tests;

/// <summary>What a reader does with a figure once it is a Plotly.NET chart, with the methods made for C# and with those made for F#.</summary>
public class PlotlyNetApiTests
{
    [Theory]
    [MemberData(nameof(RoundTripTests.Kinds), MemberType = typeof(RoundTripTests))]
    public void Any_chart_takes_a_title(string kind)
    {
        Figure figure = Chart.withTitle("New words", null).Invoke(All[kind].ToGenericChart()).ToFigure();

        figure.Layout.Title.ShouldBe("New words");
        figure.ToPlainText().ShouldStartWith("New words");
    }

    [Fact]
    public void An_axis_style_changes_what_it_names_and_keeps_the_rest()
    {
        GenericChart chart = All["Loss"].ToGenericChart().WithYAxisStyle<double, double, string>(TitleText: "error", ShowGrid: false);

        JsonElement axis = Layout(chart).GetProperty("yaxis");
        axis.GetProperty("title").GetProperty("text").GetString().ShouldBe("error");
        axis.GetProperty("showgrid").GetBoolean().ShouldBeFalse();
        axis.GetProperty("type").GetString().ShouldBe("log");
        axis.GetProperty("range").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void A_line_style_changes_what_it_names_and_keeps_the_rest()
    {
        GenericChart chart = Chart.withLine(With(new Line(), ("dash", "dot"))).Invoke(All["Schedules"].ToGenericChart());

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

        GenericChart after = Chart.withShape(With(new Shape(), ("type", "line"), ("x0", 0), ("x1", 1), ("y0", 0), ("y1", 1)), null)
            .Invoke(Chart.withAnnotation(With(new Annotation(), ("text", "mine"), ("x", 1), ("y", 2)), null).Invoke(before));

        Layout(after).GetProperty("annotations").GetArrayLength().ShouldBe(notes + 1);
        Layout(after).GetProperty("shapes").GetArrayLength().ShouldBe(shapes + 1);
    }

    [Fact]
    public void A_figure_and_a_chart_of_Plotly_NET_are_combined()
    {
        GenericChart own = Plotly.NET.CSharp.Chart.Line<double, double, string>([0, 1, 2], [3, 2, 1], Name: "by hand");

        Figure both = Plotly.NET.CSharp.Chart.Combine([All["Schedules"].ToGenericChart(), own]).ToFigure();

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

    // F#'s init methods want forty arguments from C#, so that an object is filled by the names of plotly.js instead.
    private static T With<T>(T target, params (string Name, object Value)[] properties)
        where T : DynamicObj.DynamicObj
    {
        foreach ((string name, object value) in properties)
            target.SetProperty(name, value);
        return target;
    }

    private static JsonElement Layout(GenericChart chart) => Root(chart).GetProperty("layout");

    private static JsonElement Data(GenericChart chart) => Root(chart).GetProperty("data");

    private static JsonElement Root(GenericChart chart) => JsonDocument.Parse(GenericChart.toJson(chart)).RootElement;
}
