using System.Text;
using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Reads a figure from plotly.js JSON: all of it for plotly.js, and what our picture can show.</summary>
internal sealed partial class PlotlyReader
{
    private readonly JsonElement _layout;
    private readonly JsonElement[] _traces;

    // What was read of each trace, if anything.
    private readonly Trace?[] _read;

    private PlotlyReader(JsonElement layout, JsonElement[] traces)
    {
        (_layout, _traces) = (layout, traces);
        _panels = [.. traces.Select(AxesOf).Distinct().OrderBy(axes => NumberOf(axes.X)).ThenBy(axes => NumberOf(axes.Y))];
        if (_panels.Count == 0)
            _panels.Add(("x", "y"));
        _columns = Math.Max(1, (int?)layout.Number("grid", "columns") ?? InFirstRow());
        _read = [.. traces.Select(trace => IsStacked(trace) || IsHidden(trace) ? null : ReadTrace(trace))];
    }

    /// <summary>The figure, which keeps the JSON for as long as nothing is changed.</summary>
    /// <exception cref="FormatException">The text is no plotly.js figure.</exception>
    public static Figure Read(string json)
    {
        using JsonDocument document = Parse(json);
        JsonElement root = document.RootElement;
        if (root.At("data") is not { ValueKind: JsonValueKind.Array } data)
            throw new FormatException("This is no plotly.js figure: it has no list \"data\" of traces.");
        return new PlotlyReader(root.At("layout") ?? default, [.. data.EnumerateArray()]).ToFigure(Normalized(root));
    }

    private Figure ToFigure(string json)
    {
        Trace[] drawn = [.. _read.OfType<Trace>()];
        Layout layout = ReadLayout();
        Slider? slider = ReadSlider();
        string omitted = string.Join(", ", Omissions(layout, slider));
        if (omitted.Length > 0)
            layout = layout with { Subtitle = $"{layout.Subtitle} Not in this picture: {omitted}.".TrimStart() };
        return new(drawn, layout) { Slider = slider, Source = new(json, drawn, layout, slider) };
    }

    /// <summary>What the picture leaves out, in words, each once.</summary>
    private IEnumerable<string> Omissions(Layout layout, Slider? slider)
    {
        foreach (string type in _traces.Where((trace, i) => _read[i] is null && !IsHidden(trace)).Select(Kind).Distinct())
            yield return type;
        JsonElement[] shown = [.. _traces.Where((_, i) => _read[i] is not null)];
        if (shown.Any(trace => (trace.Text("fill") ?? "none") != "none"))
            yield return "filled areas";
        if (shown.Any(trace => trace.At("error_x") is not null || trace.At("error_y") is not null))
            yield return "error bars";
        if (_layout.List("shapes").Length > layout.Panels.Sum(panel => panel.Marks.Count))
            yield return "shapes";

        // What the reader of a live chart can press or move, and the picture's cannot.
        JsonElement[] buttons = [.. _layout.List("updatemenus").SelectMany(menu => menu.List("buttons"))];
        if (buttons.Length > 0)
            yield return buttons.Any(button => button.Text("method") == "animate") ? "animation" : "buttons";
        if (slider is null && _layout.List("sliders").Length > 0)
            yield return "slider";
    }

    private static string Kind(JsonElement trace) =>
        (trace.Text("stackgroup") is null ? "" : "stacked ") + (trace.Text("type") ?? "scatter");

    /// <summary>Whether a trace is not to be seen at first.</summary>
    private static bool IsHidden(JsonElement trace) => trace.Text("visible") == "legendonly" || trace.Switch("visible") == false;

    /// <summary>Whether a trace stands on others, so that its own numbers would draw it in the wrong place.</summary>
    private bool IsStacked(JsonElement trace) =>
        trace.Text("stackgroup") is { Length: > 0 }
        || (IsBar(trace) && _layout.Text("barmode") is "stack" or "relative" && _traces.Count(IsBar) > 1);

    private static bool IsBar(JsonElement trace) => trace.Text("type") == "bar";

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw new FormatException($"This is no plotly.js figure: {e.Message}", e);
        }
    }

    // The same JSON with the escapes of our own, so that it too can stand in a script element.
    private static string Normalized(JsonElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, PlotlyJson.Options))
            root.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

/// <summary>
/// The plotly.js JSON that a figure was read from, and what was read. It holds for as long as nothing is changed.
/// </summary>
/// <param name="Json">The whole JSON, with everything that a figure cannot express.</param>
/// <param name="Traces">The traces that were read.</param>
/// <param name="Layout">The layout that was read.</param>
/// <param name="Slider">The slider that was read, if any.</param>
internal sealed record PlotlySource(string Json, IReadOnlyList<Trace> Traces, Layout Layout, Slider? Slider)
{
    /// <summary>The JSON where it still says what the figure says.</summary>
    public string? JsonOf(Figure figure) =>
        ReferenceEquals(figure.Traces, Traces) && ReferenceEquals(figure.Layout, Layout) && ReferenceEquals(figure.Slider, Slider) ? Json : null;
}
