namespace LrNotebooks.Figures;

/// <summary>
/// The house style. A figure has no background of its own, and a stored picture does not know the page that it will stand on: what is
/// drawn must be seen on white and on the dark grey of editors.
/// </summary>
internal static class Style
{
    public const string Font = "system-ui, Segoe UI, sans-serif";
    public const double TitleSize = 16;
    public const double SubtitleSize = 13;
    public const double AxisTitleSize = 13;
    public const double LabelSize = 12;
    public const double TickSize = 11.5;

    /// <summary>No background: the page's own.</summary>
    public const string Background = "rgba(0,0,0,0)";

    /// <summary>Text, axes and marks: as far from either page as a colour can be.</summary>
    public const string Ink = Palette.Gray;

    /// <summary>The ink on a light area, darkened for it.</summary>
    public static string InkOnLight { get; } = Contrast.OnLight(Rgb.Parse(Ink)).ToString();

    /// <summary>Grid lines: the ink, thinned.</summary>
    public const string GridOpacity = "0.25";
    public const string Grid = $"rgba(126,126,126,{GridOpacity})";

    /// <summary>The rim that keeps texts and markers apart from the light areas on which they lie.</summary>
    public const string Rim = "#ffffff";
}

/// <summary>
/// Contrast after WCAG 2. The pages are white and the dark grey of editors. Their own contrast is 16.7, so that no colour has more than
/// its root, 4.1, on both: text of one colour cannot reach the 4.5 of level AA on both pages.
/// </summary>
internal static class Contrast
{
    public static readonly Rgb White = new(0xff, 0xff, 0xff);
    public static readonly Rgb Dark = new(0x1e, 0x1e, 0x1e);

    private const double Flare = 0.05;

    /// <summary>The contrast of two colours, 1 to 21.</summary>
    public static double Of(Rgb a, Rgb b) =>
        (Math.Max(a.Luminance, b.Luminance) + Flare) / (Math.Min(a.Luminance, b.Luminance) + Flare);

    /// <summary>The colour made darker or lighter until a text of it reads as well on white as on dark.</summary>
    public static Rgb OnPage(Rgb color)
    {
        Rgb end = Of(color, White) < Of(color, Dark) ? default : White;
        (double less, double more) = (0, 1);
        for (int i = 0; i < 12; i++)
        {
            double middle = (less + more) / 2;
            Rgb mixed = Rgb.Mix(color, end, middle);
            bool beyond = Of(mixed, White) < Of(mixed, Dark) == (end == White);
            (less, more) = beyond ? (less, middle) : (middle, more);
        }

        return Rgb.Mix(color, end, more);
    }

    /// <summary>The colour darkened until a text of it, with a white rim, reads on a light area.</summary>
    public static Rgb OnLight(Rgb color)
    {
        while (Of(color, White) < 4.5)
            color = Rgb.Mix(color, default, 0.06);
        return color;
    }

    /// <summary>Black or white, whichever reads better on an area: never with less contrast than 4.5.</summary>
    public static Rgb OnArea(Rgb area) => Of(area, White) > Of(area, default) ? White : default;
}

/// <summary>
/// Gives every line and bar that names no colour one of the palette's: the same name, the same colour on all panels. Where the
/// colours are used up they come again, for lines with dashes. Every drawing begins here, so that here the figure is checked.
/// </summary>
internal static class TraceColors
{
    public static Figure Assign(Figure figure)
    {
        Check(figure);
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

    // With words that say what to mend.
    private static void Check(Figure figure)
    {
        int panels = figure.Layout.Panels.Count;
        if (panels == 0 || figure.Layout.Columns < 1)
            throw new ArgumentException($"The figure '{figure.Layout.Title}' needs at least one panel and one column.");
        if (figure.Traces.FirstOrDefault(trace => trace.Panel < 0 || trace.Panel >= panels) is { } lost)
            throw new ArgumentException($"The trace '{lost.Name}' asks for panel {lost.Panel}; there are panels 0 to {panels - 1}.");
        if (figure.Slider is { Second: var (second, labels) } two && (labels.Count == 0 || two.Frames.Count % labels.Count != 0))
            throw new ArgumentException($"The slider of {second} has {labels.Count} stops, which do not divide its {two.Frames.Count} frames.");
        if (figure.Slider is { } slider && (slider.Initial < 0 || slider.Initial >= slider.Frames.Count))
            throw new ArgumentException($"The slider begins at frame {slider.Initial}, but has {slider.Frames.Count} frames.");
    }
}
