using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>What the picture of a figure leaves out, in words.</summary>
internal static class Omissions
{
    /// <summary>Whether a trace stands on others, so that its own numbers would draw it in the wrong place.</summary>
    public static bool IsStacked(JsonElement trace, JsonElement[] traces, JsonElement layout) =>
        trace.Text("stackgroup") is { Length: > 0 }
        || (IsBar(trace) && layout.Text("barmode") is "stack" or "relative" && traces.Count(IsBar) > 1);

    /// <summary>The words, each once.</summary>
    /// <param name="layout">The layout in JSON.</param>
    /// <param name="traces">The traces in JSON.</param>
    /// <param name="drawn">What was read of each trace, if anything.</param>
    /// <param name="read">What was read of the layout.</param>
    public static IEnumerable<string> Of(JsonElement layout, JsonElement[] traces, Trace?[] drawn, Layout read)
    {
        foreach (string type in traces.Where((trace, i) => drawn[i] is null && !IsHidden(trace)).Select(Kind).Distinct())
            yield return type;
        JsonElement[] shown = [.. traces.Where((_, i) => drawn[i] is not null)];
        if (shown.Any(trace => (trace.Text("fill") ?? "none") != "none"))
            yield return "filled areas";
        if (shown.Any(trace => trace.At("error_x") is not null || trace.At("error_y") is not null))
            yield return "error bars";
        if (layout.List("shapes").Length > read.Panels.Sum(panel => panel.Marks.Count))
            yield return "shapes";
    }

    /// <summary>What the reader of a live chart can press or move, and the picture's cannot.</summary>
    /// <param name="layout">The layout in JSON.</param>
    /// <param name="slider">What was read of a slider.</param>
    public static IEnumerable<string> Controls(JsonElement layout, Slider? slider)
    {
        JsonElement[] buttons = [.. layout.List("updatemenus").SelectMany(menu => menu.List("buttons"))];
        if (buttons.Length > 0)
            yield return buttons.Any(button => button.Text("method") == "animate") ? "animation" : "buttons";
        if (slider is null && layout.List("sliders").Length > 0)
            yield return "slider";
    }

    /// <summary>Whether a trace is not to be seen at first.</summary>
    public static bool IsHidden(JsonElement trace) => trace.Text("visible") == "legendonly" || trace.Switch("visible") == false;

    private static bool IsBar(JsonElement trace) => trace.Text("type") == "bar";

    private static string Kind(JsonElement trace) =>
        (trace.Text("stackgroup") is null ? "" : "stacked ") + (trace.Text("type") ?? "scatter");
}
