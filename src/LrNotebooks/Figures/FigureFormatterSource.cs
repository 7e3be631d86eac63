using LrNotebooks.Printing;

namespace LrNotebooks.Figures;

/// <summary>
/// The mime bundle of a <see cref="Figure"/>: plotly.js JSON, HTML with a picture that comes alive, SVG, one line of text.
/// </summary>
public sealed class FigureFormatterSource() : FormatterSource<Figure>(
    (MediaTypes.Plotly, figure => figure.ToJson()),
    (MediaTypes.Html, figure => figure.ToHtml()),
    (MediaTypes.Svg, figure => figure.ToSvg()),
    (MediaTypes.Plain, figure => figure.ToPlainText()));
