using System.Globalization;
using System.Security;
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

    public void Text(string text, double x, double y, SvgTextStyle style)
    {
        if (text.Length == 0)
            return;
        string words = style.Words(text, x, y);
        Raw($"<text x=\"{Px.Text(x)}\" y=\"{Px.Text(y)}\"{style.Attributes(x, y)}>{words}</text>");
        SvgTextStyle black = style with { Color = "#000", Rim = "#000" };
        if (style.Cut)
            _cuts.Append(CultureInfo.InvariantCulture, $"<text x=\"{Px.Text(x)}\" y=\"{Px.Text(y)}\"{black.Attributes(x, y)}>{words}</text>\n");
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

/// <summary>Builds a path's data with relative steps in tenths of a pixel, without adding up rounding errors.</summary>
internal sealed class PathText
{
    private readonly StringBuilder _text = new();
    private (long X, long Y) _at;
    private char _command;

    public override string ToString() => _text.ToString();

    public PathText Move(double x, double y)
    {
        _at = Tenths(x, y);
        _text.Append(CultureInfo.InvariantCulture, $"M{Number(_at.X)} {Number(_at.Y)}");
        _command = 'M';
        return this;
    }

    public PathText Line(double x, double y)
    {
        (long X, long Y) to = Tenths(x, y);
        if (to == _at && _command == 'l')
            return this;
        (long dx, long dy) = (to.X - _at.X, to.Y - _at.Y);
        _text.Append(_command == 'l' ? dx < 0 ? "" : " " : "l").Append(Number(dx)).Append(dy < 0 ? "" : " ").Append(Number(dy));
        (_at, _command) = (to, 'l');
        return this;
    }

    public PathText Close()
    {
        _text.Append('z');
        _command = 'z';
        return this;
    }

    /// <summary>A point that a round line cap makes a disc.</summary>
    public PathText Dot(double x, double y)
    {
        Move(x, y);
        _text.Append("h0");
        return this;
    }

    /// <summary>A circle, as two arcs.</summary>
    public PathText Circle(double x, double y, double radius)
    {
        Move(x - radius, y);
        string r = Px.Text(radius), across = Px.Text(2 * radius);
        _text.Append(CultureInfo.InvariantCulture, $"a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0");
        return this;
    }

    private static (long X, long Y) Tenths(double x, double y) => ((long)Math.Round(x * 10), (long)Math.Round(y * 10));

    // Tenths as text, a zero before the point left out: 12.3, -.5, 4.
    private static string Number(long tenths)
    {
        (long whole, long tenth) = (Math.Abs(tenths) / 10, Math.Abs(tenths) % 10);
        string sign = tenths < 0 ? "-" : "";
        return tenth == 0 ? $"{sign}{whole}" : whole == 0 ? $"{sign}.{tenth}" : $"{sign}{whole}.{tenth}";
    }
}

/// <summary>A rectangle in pixels, its origin at the upper left.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public static Box Between(double left, double top, double right, double bottom) => new(left, top, right - left, bottom - top);

    public bool Contains(double x, double y) => x >= X - 0.5 && x <= Right + 0.5 && y >= Y - 0.5 && y <= Bottom + 0.5;

    /// <summary>The rectangle less a rim.</summary>
    public Box Shrunk(double rim) => new(X + rim, Y + rim, Width - (2 * rim), Height - (2 * rim));

    /// <summary>Whether two rectangles share any point.</summary>
    public bool Meets(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

/// <summary>Pixels as text.</summary>
internal static class Px
{
    /// <summary>Rounded to a tenth, without needless zeros.</summary>
    public static string Text(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>Text inside XML.</summary>
internal static class Xml
{
    /// <summary>Escaped for elements and attributes; characters that XML 1.0 forbids are replaced by U+FFFD.</summary>
    public static string Escape(string text)
    {
        var legal = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            legal.Append(IsLegal(rune.Value) ? rune.ToString() : "\uFFFD");
        return SecurityElement.Escape(legal.ToString());
    }

    private static bool IsLegal(int code) => code is '\t' or '\n' or '\r' || (code >= 0x20 && code is not (0xFFFE or 0xFFFF));
}
