using System.Reflection;
using System.Text.Json;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = LrNotebooks.Figures.Chart;
using Figure = LrNotebooks.Figures.Figure;

namespace LrNotebooks.Interactive.Tests;

public class RoundTripTests
{
    public static TheoryData<string> Kinds => [.. Charts.All.Keys];

    [Fact]
    public void Every_kind_of_chart_is_tested() =>
        typeof(Chart).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(Figure))
            .Select(m => m.Name).Distinct().ShouldBe(Charts.All.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_figure_keeps_all_its_JSON_as_a_Plotly_NET_chart(string kind)
    {
        Figure figure = Charts.All[kind];

        string json = GenericChart.toJson(figure.ToGenericChart());

        Same(json, figure.ToJson()).ShouldBeTrue(json);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void And_comes_back_with_it(string kind)
    {
        Figure figure = Charts.All[kind];

        Figure back = figure.ToGenericChart().ToFigure();

        Same(back.ToJson(), figure.ToJson()).ShouldBeTrue();
        back.Layout.Title.ShouldBe(figure.Layout.Title);
        back.Layout.Panels.Count.ShouldBe(figure.Layout.Panels.Count);
        back.Traces.Select(Outline).ShouldBe(figure.Traces.Select(Outline));
        back.ToSvg().ShouldStartWith("<svg");
    }

    [Fact]
    public void A_chart_is_a_copy_that_leaves_its_figure_alone()
    {
        Figure figure = Charts.All["Loss"];
        string before = figure.ToJson();

        Plotly.NET.Chart.withTitle("other", null).Invoke(figure.ToGenericChart())
            .WithXAxisStyle<double, double, string>(TitleText: "other");

        GenericChart.toJson(figure.ToGenericChart()).ShouldNotContain("other");
        figure.ToJson().ShouldBe(before);
    }

    private static (Type, string, int) Outline(LrNotebooks.Figures.Trace trace) => (trace.GetType(), trace.Name, trace.Panel);

    private static bool Same(string a, string b) =>
        JsonElement.DeepEquals(JsonDocument.Parse(a).RootElement, JsonDocument.Parse(b).RootElement);
}
