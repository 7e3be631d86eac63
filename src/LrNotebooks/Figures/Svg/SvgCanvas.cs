using System.Text;

namespace LrNotebooks.Figures;

/// <summary>Collects SVG elements as text. Lengths are pixels, rounded to a tenth.</summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder _text = new(), _cuts = new();

    /// <summary>What was drawn so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>The texts that are to be cut out of what lies below, in black.</summary>
    public string Cuts => _cuts.ToString();

    public void Rect(Box box, string fill, string attributes = "") => Raw(
        $"<rect {Place(box)} fill=\"{fill}\"{Space(attributes)}/>");

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width = 1, string attributes = "") =>
        Stroke(new PathText().Move(x1, y1).Line(x2, y2).ToString(), stroke, width, attributes);

    /// <summary>An unfilled path; nothing where the path is empty.</summary>
    public void Stroke(string path, string stroke, double width, string attributes = "")
    {
        if (path.Length > 0)
            Raw($"<path d=\"{path}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{Px.Text(width)}\"{Space(attributes)}/>");
    }

    /// <summary>A filled path; nothing where the path is empty.</summary>
    public void Fill(string path, string fill, string attributes = "")
    {
        if (path.Length > 0)
            Raw($"<path d=\"{path}\" fill=\"{fill}\"{Space(attributes)}/>");
    }

    public void Text(string text, double x, double y, TextStyle style)
    {
        if (text.Length == 0)
            return;
        string words = style.Raise ? RaisedText.Of(text, x, y, style) : Xml.Escape(text);
        Raw($"<text x=\"{Px.Text(x)}\" y=\"{Px.Text(y)}\"{style.Attributes(x, y)}>{words}</text>");
        TextStyle black = style with { Color = "#000", Rim = "#000" };
        if (style.Cut)
            _cuts.Append($"<text x=\"{Px.Text(x)}\" y=\"{Px.Text(y)}\"{black.Attributes(x, y)}>{words}</text>\n");
    }

    public void Image(Box box, RgbImage image) => Raw(
        $"<image {Place(box)} preserveAspectRatio=\"none\" image-rendering=\"pixelated\" href=\"{image.ToDataUri()}\"/>");

    /// <summary>Draws inside a box only: an inner svg clips without the identifier that a clip path would need.</summary>
    public void Clipped(Box box, Action draw)
    {
        Raw($"<svg {Place(box)} viewBox=\"{Px.Text(box.X)} {Px.Text(box.Y)} {Px.Text(box.Width)} {Px.Text(box.Height)}\">");
        draw();
        Raw("</svg>");
    }

    public void Raw(string element) => _text.Append(element).Append('\n');

    private static string Place(Box box) =>
        $"x=\"{Px.Text(box.X)}\" y=\"{Px.Text(box.Y)}\" width=\"{Px.Text(box.Width)}\" height=\"{Px.Text(box.Height)}\"";

    private static string Space(string attributes) => attributes.Length == 0 ? "" : " " + attributes;
}
