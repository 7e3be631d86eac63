using LrNotebooks.Printing;

namespace LrNotebooks.Figures;

/// <summary>
/// One picture: traces on the panels of a layout, perhaps with a slider over precomputed frames. It is immutable; vary it by
/// <c>with</c> or by the methods of <see cref="FigureExtensions"/>. The same figure is written as plotly.js JSON and drawn as SVG.
/// </summary>
/// <remarks>
/// The preferred mime types are for .NET Interactive, which sends a plotly.js figure as a string, where front ends expect an object:
/// there the HTML carries it.
/// </remarks>
/// <param name="Traces">What is drawn, the first at the bottom.</param>
/// <param name="Layout">Title, size, panels with their axes, legend.</param>
[TypeFormatterSource(typeof(FigureFormatterSource),
    PreferredMimeTypes = [MediaTypes.Html, MediaTypes.Plain])]
public sealed record Figure(IReadOnlyList<Trace> Traces, Layout Layout)
{
    /// <summary>The choices of a slider over precomputed pictures; <see langword="null"/> for a picture that stands still.</summary>
    public Slider? Slider { get; init; }

    /// <summary>The JSON that the figure was read from; <see langword="null"/> where it was made here.</summary>
    internal PlotlySource? Source { get; init; }

    /// <summary>
    /// Reads a figure made elsewhere, say with Plotly.NET or Python's plotly. <see cref="ToJson"/> gives the JSON back whole as long
    /// as nothing is changed; the picture shows points and lines, bars, heatmaps, contours and images, and names what it leaves out.
    /// </summary>
    /// <param name="json">plotly.js JSON: <c>{"data": [...], "layout": {...}}</c>, perhaps with <c>"config"</c>.</param>
    /// <exception cref="FormatException">The text is no such JSON.</exception>
    public static Figure FromPlotlyJson(string json) => PlotlyReader.Read(json);

    /// <summary>The figure as compact plotly.js JSON: <c>{"data": [...], "layout": {...}, "config": {...}}</c>.</summary>
    public string ToJson() => Source?.JsonOf(this) ?? PlotlyJson.Write(this);

    /// <summary>The figure as an SVG document; a slider figure shows its initial frame and says which one it is.</summary>
    public string ToSvg() => SvgFigure.Draw(this);

    /// <summary>
    /// An HTML fragment with the picture as <c>&lt;img&gt;</c>, with a working range input where there is a slider, and a live chart
    /// in its place where the page offers plotly.js. It needs no network; without scripts the picture stays.
    /// </summary>
    public string ToHtml() => FigureHtml.Write(this, live: true);

    /// <summary>The same fragment for a page that stays offline: the picture and the slider by own script, no plotly.js.</summary>
    public string ToInteractiveHtml() => FigureHtml.Write(this, live: false);

    /// <summary>One line: the title and the closing number of each series.</summary>
    public string ToPlainText()
    {
        string[] all = [Layout.Title, Slider is null ? SeriesInWords() : SliderInWords(Slider)];
        return string.Join(" — ", all.Where(part => part.Length > 0)).ReplaceLineEndings(" ");
    }

    /// <summary>Same as <see cref="ToPlainText"/>.</summary>
    public override string ToString() => ToPlainText();

    /// <summary>The still figure that the slider shows at one frame.</summary>
    /// <param name="frame">The frame's number, from 0.</param>
    /// <exception cref="InvalidOperationException">The figure has no slider.</exception>
    public Figure At(int frame)
    {
        Slider slider = Slider ?? throw new InvalidOperationException($"The figure '{Layout.Title}' has no slider.");
        return slider.Frames[frame].ApplyTo(this) with { Slider = null };
    }

    private static string SliderInWords(Slider slider)
    {
        string closing = slider.InitialFrame.Subtitle is { } subtitle ? $": {subtitle}" : "";
        string stops = slider.Second is var (_, labels) ? $"sliders with {slider.Stops} and {labels.Count}" : $"slider with {slider.Stops}";
        return $"{slider.Value(slider.Initial)}{closing} ({stops} stops)";
    }

    // A line without a name, like the curve below iterates, only counts where nothing else does.
    private string SeriesInWords()
    {
        const int maximum = 8;
        Trace[] counted = [.. Traces.Where(trace => trace.Name.Length > 0 || trace is not Scatter)];
        string[] parts = [.. (counted.Length > 0 ? counted : Traces.Take(1)).Select(trace => InWords(trace))];
        string rest = parts.Length > maximum ? $"; and {parts.Length - maximum} more" : "";
        return string.Join("; ", parts.Take(maximum)) + rest;
    }

    private string InWords(Trace trace)
    {
        string name = trace.Name.Length > 0 ? trace.Name : Layout.Panels[trace.Panel].Title;
        return name.Length > 0 ? $"{name}: {trace.Summary}" : trace.Summary;
    }
}

/// <summary>
/// The mime bundle of a <see cref="Figure"/>: plotly.js JSON, HTML with a picture that comes alive, SVG, one line of text.
/// </summary>
public sealed class FigureFormatterSource() : FormatterSource<Figure>(
    (MediaTypes.Plotly, figure => figure.ToJson()),
    (MediaTypes.Html, figure => figure.ToHtml()),
    (MediaTypes.Svg, figure => figure.ToSvg()),
    (MediaTypes.Plain, figure => figure.ToPlainText()));

/// <summary>Small changes to a figure that read well at the end of a cell.</summary>
public static class FigureExtensions
{
    /// <summary>The figure in another size.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public static Figure WithSize(this Figure figure, double width, double height) =>
        figure with { Layout = figure.Layout with { Width = width, Height = height } };

    /// <summary>The figure with a quieter line below its title.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="subtitle">The line.</param>
    public static Figure WithSubtitle(this Figure figure, string subtitle) =>
        figure with { Layout = figure.Layout with { Subtitle = subtitle } };

    /// <summary>The figure with a further trace on top.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="trace">The trace.</param>
    public static Figure With(this Figure figure, Trace trace) => figure with { Traces = [.. figure.Traces, trace] };

    /// <summary>The figure with a further threshold or band.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="mark">The threshold or band.</param>
    /// <param name="panel">The panel, from 0.</param>
    public static Figure WithMark(this Figure figure, Mark mark, int panel = 0) =>
        figure.WithPanel(panel, p => p with { Marks = [.. p.Marks, mark] });

    /// <summary>The figure with a text at a point.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="x">The point's horizontal value.</param>
    /// <param name="y">The point's vertical value.</param>
    /// <param name="text">The text.</param>
    public static Figure WithNote(this Figure figure, double x, double y, string text) =>
        figure.WithPanel(0, p => p with { Annotations = [.. p.Annotations, new Annotation(x, y, text)] });

    /// <summary>The figure with another range of the horizontal axis.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="from">First value shown.</param>
    /// <param name="to">Last value shown.</param>
    public static Figure WithXLimits(this Figure figure, double from, double to) =>
        figure.WithPanel(0, p => p with { X = p.X with { Limits = (from, to) } });

    /// <summary>The figure with another range of the vertical axis.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="from">First value shown.</param>
    /// <param name="to">Last value shown.</param>
    public static Figure WithYLimits(this Figure figure, double from, double to) =>
        figure.WithPanel(0, p => p with { Y = p.Y with { Limits = (from, to) } });

    /// <summary>The figure with a slider along its runs: at each stop every line shows its points up to there; still pictures show all.</summary>
    /// <param name="figure">A figure without a slider, each of whose lines has a point for each step.</param>
    /// <param name="quantity">What the points count, for instance <c>step</c>.</param>
    /// <param name="stops">For each stop its value and how many points are shown, 1 or more.</param>
    public static Figure WithReplay(this Figure figure, string quantity, IEnumerable<(string Label, int Points)> stops)
    {
        int[] places = [.. figure.Traces.Index().Where(trace => trace.Item is Scatter { HasLine: true }).Select(trace => trace.Index)];
        Frame[] frames = [.. stops.Select(stop => new Frame(stop.Label, [.. places.Select(place => UpTo(stop.Points, (Scatter)figure.Traces[place]))], places))];
        return figure with { Slider = new(quantity, frames, frames.Length - 1) };
    }

    private static Scatter UpTo(int points, Scatter line) => line with { X = [.. line.X.Take(points)], Y = [.. line.Y.Take(points)] };

    /// <summary>The figure with one panel changed.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="panel">The panel, from 0.</param>
    /// <param name="change">Gives the new panel from the old.</param>
    public static Figure WithPanel(this Figure figure, int panel, Func<Panel, Panel> change)
    {
        Panel[] panels = [.. figure.Layout.Panels];
        panels[panel] = change(panels[panel]);
        return figure with { Layout = figure.Layout with { Panels = panels } };
    }
}
