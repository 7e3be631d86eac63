using LrNotebooks.Printing;

namespace LrNotebooks.Figures;

/// <summary>
/// The mime bundle of a <see cref="Figure"/>: plotly.js JSON, HTML with a picture that comes alive, SVG, one line of text.
/// </summary>
public sealed class FigureFormatterSource() : FormatterSource<Figure>(
    (MimeTypes.Plotly, figure => figure.ToJson()),
    (MimeTypes.Html, figure => figure.ToHtml()),
    (MimeTypes.Svg, figure => figure.ToSvg()),
    (MimeTypes.Plain, figure => figure.ToPlainText()));
