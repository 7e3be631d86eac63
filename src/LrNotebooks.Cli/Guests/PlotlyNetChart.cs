using System.Reflection;
using LrNotebooks.Figures;

namespace LrNotebooks.Cli.Pictures;

/// <summary>
/// Charts of Plotly.NET that a cell made, whichever copy of that library its session loaded: the type is known by its name alone.
/// </summary>
internal static class PlotlyNetChart
{
    private const string TypeName = "Plotly.NET.GenericChart";

    /// <summary>The chart as a figure, whose formatters show it; null for any other value.</summary>
    /// <param name="value">Anything that a cell shows.</param>
    public static Figure? Read(object value) => TypeOf(value) is { } type ? Figure.FromPlotlyJson(Json(value, type)) : null;

    /// <summary>The chart's plotly.js JSON, as Plotly.NET's own <c>GenericChart.toJson</c> gives it in 80 ms.</summary>
    /// <param name="chart">A chart.</param>
    public static string Json(object chart) => Json(chart, TypeOf(chart) ?? throw new ArgumentException($"{chart.GetType()} is no {TypeName}."));

    private static string Json(object chart, Type type)
    {
        object? Part(string method) =>
            type.GetMethod(method, BindingFlags.Public | BindingFlags.Static)?.Invoke(null, [chart])
            ?? throw new NotSupportedException($"{TypeName} of {type.Assembly.GetName()} has no {method}; lrnb shows the charts of Plotly.NET 6.");
        return new PlotlyNetJson(type.Assembly).Write(
            ("data", Part("getTraces")), ("layout", Part("getLayout")), ("config", Part("getConfig")));
    }

    // One chart and several together are two types derived from it.
    private static Type? TypeOf(object value)
    {
        var type = value.GetType();
        return type.FullName == TypeName ? type : type.BaseType is { } parent && parent.FullName == TypeName ? parent : null;
    }
}
