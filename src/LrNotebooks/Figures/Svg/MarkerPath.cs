namespace LrNotebooks.Figures;

/// <summary>One path for all markers of a trace.</summary>
internal static class MarkerPath
{
    public static string Of(MarkerSymbol symbol, IEnumerable<(double X, double Y)> points, double size)
    {
        var path = new PathText();
        foreach ((double x, double y) in points)
            Add(path, symbol, x, y, size / 2);
        return path.ToString();
    }

    private static void Add(PathText path, MarkerSymbol symbol, double x, double y, double r)
    {
        switch (symbol)
        {
            case MarkerSymbol.Square:
                Polygon(path, x, y, [(-r, -r), (r, -r), (r, r), (-r, r)]);
                break;
            case MarkerSymbol.Diamond:
                Polygon(path, x, y, [(0, -1.25 * r), (1.25 * r, 0), (0, 1.25 * r), (-1.25 * r, 0)]);
                break;
            case MarkerSymbol.Star:
                Polygon(path, x, y, [.. Enumerable.Range(0, 10).Select(i => Star(i, 1.4 * r))]);
                break;
            case MarkerSymbol.Cross:
                path.Move(x - r, y - r).Line(x + r, y + r);
                path.Move(x - r, y + r).Line(x + r, y - r);
                break;
            case MarkerSymbol.CircleOpen:
                path.Circle(x, y, r - 0.75);
                break;
            default:
                path.Dot(x, y);
                break;
        }
    }

    private static (double X, double Y) Star(int i, double r)
    {
        double radius = i % 2 == 0 ? r : r * 0.42;
        return (radius * Math.Sin(i * Math.PI / 5), -radius * Math.Cos(i * Math.PI / 5));
    }

    private static void Polygon(PathText path, double x, double y, (double X, double Y)[] corners)
    {
        path.Move(x + corners[0].X, y + corners[0].Y);
        foreach ((double dx, double dy) in corners.Skip(1))
            path.Line(x + dx, y + dy);
        path.Close();
    }
}
