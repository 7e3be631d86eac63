namespace LrNotebooks.Figures;

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
