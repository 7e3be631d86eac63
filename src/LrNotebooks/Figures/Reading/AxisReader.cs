using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Reads an axis.</summary>
internal static class AxisReader
{
    /// <param name="layout">The layout.</param>
    /// <param name="name">The axis: <c>x</c>, <c>y2</c>, ...</param>
    /// <param name="downwards">Whether what stands on the panel counts from the top unless told otherwise.</param>
    /// <param name="traces">The traces on the panel.</param>
    public static Axis Read(JsonElement layout, string name, bool downwards, IEnumerable<JsonElement> traces)
    {
        JsonElement json = layout.At(PanelMap.Key(name)) ?? default;
        bool log = json.Text("type") == "log";
        double[] range = [.. json.Numbers("range").Select(value => log ? Math.Pow(10, value) : value)
            .Where(value => CanStand(value, log))];
        bool limited = range.Length == 2 && range[0] != range[1];
        bool reversed = json.Text("autorange") == "reversed" || (limited && range[0] > range[1]);
        string[] names = name[0] == 'x' ? NamesOn(traces) : [];
        string title = json.Title();
        double[] ticks = json.Numbers("tickvals");
        string[] labels = json.Texts("ticktext");
        return new(title)
        {
            Log = log,
            Limits = limited ? (range.Min(), range.Max()) : null,
            Reversed = reversed != downwards,
            Ticks = ticks.Length > 0 ? ticks : [.. names.Select((_, i) => (double)i)],
            TickLabels = ticks.Length == 0 ? names : labels.Length == ticks.Length ? labels : [],
        };
    }

    // A power of ten may be beyond a double, or below.
    private static bool CanStand(double value, bool log) => double.IsFinite(value) && (!log || value > 0);

    /// <summary>Whether a trace's horizontal positions are names, not numbers.</summary>
    public static bool AreNames(JsonElement trace) =>
        trace.List("x") is [{ ValueKind: JsonValueKind.String }, ..] && trace.Numbers("x").All(double.IsNaN);

    private static string[] NamesOn(IEnumerable<JsonElement> traces) =>
        traces.FirstOrDefault(trace => trace.Text("type") is null or "scatter" or "scattergl" && AreNames(trace))
            .Texts("x").Distinct().ToArray();
}
