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
    public string ToPlainText() => FigureSummary.Write(this);

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
}
