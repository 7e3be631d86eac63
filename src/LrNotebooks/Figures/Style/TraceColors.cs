namespace LrNotebooks.Figures;

/// <summary>
/// Gives every line and bar that names no colour one of the palette's: the same name, the same colour on all panels. Where the
/// colours are used up they come again, for lines with dashes. Every drawing begins here, so that here the figure is checked.
/// </summary>
internal static class TraceColors
{
    public static Figure Assign(Figure figure)
    {
        FigureCheck.Check(figure);
        var known = new Dictionary<string, (string Color, Dash Dash)>();
        foreach (Trace trace in figure.Traces.Where(t => t.Color is not null && t.Name.Length > 0))
            known.TryAdd(trace.Name, (trace.Color!, Dash.Solid));
        var free = new Queue<(string, Dash)>(
            Palette.Runs.Except(known.Values.Select(k => k.Color)).Select(color => (color, Dash.Solid))
            .Concat(new[] { Dash.Dashed, Dash.Dotted, Dash.DashDot }.SelectMany(dash => Palette.Runs.Select(color => (color, dash)))));

        Trace[] colored = [.. figure.Traces.Select(trace => Assign(trace, known, free))];
        return figure with { Traces = colored, Slider = figure.Slider is { } slider ? Assign(slider, colored) : null };
    }

    private static Slider Assign(Slider slider, Trace[] colored) => slider with
    {
        Frames = [.. slider.Frames.Select(frame => frame with
        {
            Traces = [.. frame.Traces.Select((trace, i) => trace with { Color = trace.Color ?? colored[frame.Places[i]].Color })],
        })],
    };

    private static Trace Assign(Trace trace, Dictionary<string, (string, Dash)> known, Queue<(string, Dash)> free)
    {
        if (trace.Color is not null || !trace.IsSeries)
            return trace;
        if (!known.TryGetValue(trace.Name, out (string Color, Dash Dash) style))
        {
            style = free.Count > 0 ? free.Dequeue() : (Palette.Gray, Dash.Dotted);
            if (trace.Name.Length > 0)
                known[trace.Name] = style;
        }

        return trace.Styled(style.Color, style.Dash);
    }
}
