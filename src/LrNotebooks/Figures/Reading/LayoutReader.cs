using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Reads title, size and panels.</summary>
internal static class LayoutReader
{
    public static Layout Read(JsonElement layout, JsonElement[] traces, PanelMap map, Trace[] drawn)
    {
        Layout read = new(layout.Title())
        {
            Subtitle = layout.Words("title", "subtitle", "text"),
            Panels = [.. map.Pairs.Select((_, panel) => PanelOf(layout, traces, map, drawn, panel))],
            Columns = map.Columns,
        };
        return read with
        {
            Width = layout.Number("width") ?? read.Width,
            Height = layout.Number("height") ?? read.Height,
            Naming = layout.Switch("showlegend") == true ? Naming.Legend : Naming.Auto,
        };
    }

    /// <summary>The layout with a word on what we cannot draw.</summary>
    public static Layout Without(this Layout layout, string[] things)
    {
        if (things.Length == 0)
            return layout;
        string left = $"Not in this picture: {string.Join(", ", things)}.";
        return layout with { Subtitle = layout.Subtitle.Length > 0 ? $"{layout.Subtitle} {left}" : left };
    }

    private static Panel PanelOf(JsonElement layout, JsonElement[] traces, PanelMap map, Trace[] drawn, int panel)
    {
        (string x, string y) = map.Pairs[panel];
        JsonElement[] onPanel = [.. traces.Where(trace => map.PanelOf(trace) == panel)];
        bool fromTop = drawn.Any(trace => trace.Panel == panel && trace is Heatmap or Image);
        Mark[] marks = [.. ShapeReader.Read(layout, map, panel)];
        HashSet<string> known = [.. drawn.Select(trace => trace.Name), .. marks.Select(mark => mark.Label)];
        return new()
        {
            Title = AnnotationReader.Heading(layout, map, panel),
            X = AxisReader.Read(layout, x, downwards: false, onPanel),
            Y = AxisReader.Read(layout, y, fromTop, onPanel),
            Marks = marks,
            Annotations = [.. AnnotationReader.Read(layout, map, panel, known)],
            EqualAspect = layout.Text(PanelMap.Key(y), "scaleanchor") == x,
            Bare = layout.Switch(PanelMap.Key(x), "visible") == false || !drawn.Any(trace => trace.Panel == panel),
        };
    }
}
