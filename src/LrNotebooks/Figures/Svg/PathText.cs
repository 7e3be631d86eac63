using System.Globalization;
using System.Text;

namespace LrNotebooks.Figures;

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
        _text.Append($"a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0");
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
