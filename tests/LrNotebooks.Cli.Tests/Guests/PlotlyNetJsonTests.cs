using System.Text.Json;
using LrNotebooks.Cli.Pictures;
using Plotly.NET;

namespace LrNotebooks.Cli.Tests.Guests;

public class PlotlyNetJsonTests
{
    public static TheoryData<string> Kinds => [.. PlotlyNetCharts.All.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void Our_JSON_of_a_chart_has_the_values_of_the_librarys(string kind)
    {
        var chart = PlotlyNetCharts.All[kind];

        var (ours, theirs) = (PlotlyNetChart.Json(chart), GenericChart.toJson(chart));

        JsonElement.DeepEquals(JsonElement.Parse(ours), JsonElement.Parse(theirs)).ShouldBeTrue($"{ours}\n{theirs}");
    }
}
