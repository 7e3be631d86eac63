namespace LrNotebooks.Figures;

/// <summary>How a line is dashed.</summary>
public enum Dash
{
    /// <summary>Unbroken.</summary>
    Solid,

    /// <summary>Long dashes.</summary>
    Dashed,

    /// <summary>Dots.</summary>
    Dotted,

    /// <summary>A dash and a dot in turn.</summary>
    DashDot,
}

/// <summary>Dashes as SVG and plotly.js name them.</summary>
internal static class Dashes
{
    /// <summary>The attribute for a line of a width in pixels; empty for an unbroken one.</summary>
    public static string ToSvg(this Dash dash, double width)
    {
        double[] lengths = dash switch
        {
            Dash.Dashed => [4 * width, 3 * width],
            Dash.Dotted => [width, 2 * width],
            Dash.DashDot => [4 * width, 2 * width, width, 2 * width],
            _ => [],
        };
        return lengths.Length == 0 ? "" : $"stroke-dasharray=\"{string.Join(' ', lengths.Select(Px.Text))}\"";
    }

    public static string ToPlotly(this Dash dash) => dash switch
    {
        Dash.Dashed => "dash",
        Dash.Dotted => "dot",
        Dash.DashDot => "dashdot",
        _ => "solid",
    };
}

/// <summary>A marker's form.</summary>
public enum MarkerSymbol
{
    /// <summary>A filled disc.</summary>
    Circle,

    /// <summary>A ring.</summary>
    CircleOpen,

    /// <summary>A filled square.</summary>
    Square,

    /// <summary>A filled diamond.</summary>
    Diamond,

    /// <summary>A diagonal cross.</summary>
    Cross,

    /// <summary>A filled star, for the optimum.</summary>
    Star,
}

/// <summary>Draws a trace's markers, all as one path; on a coloured area each has a thin rim that keeps it apart.</summary>
internal static class Markers
{
    private const double RimWidth = 1.5;

    public static void Draw(SvgCanvas svg, Scatter scatter, IReadOnlyList<(double X, double Y)> points, bool rim)
    {
        string path = Path(scatter.Symbol, points, scatter.MarkerSize);
        string color = scatter.Color!;
        switch (scatter.Symbol)
        {
            case MarkerSymbol.Circle:
                Rim(scatter.MarkerSize + RimWidth, "stroke-linecap=\"round\"");
                svg.Stroke(path, color, scatter.MarkerSize, "stroke-linecap=\"round\"");
                break;
            case MarkerSymbol.CircleOpen:
                Rim(RimWidth + RimWidth, "");
                svg.Stroke(path, color, RimWidth);
                break;
            case MarkerSymbol.Cross:
                Rim(2 + RimWidth, "");
                svg.Stroke(path, color, 2);
                break;
            default:
                Rim(RimWidth, "");
                svg.Fill(path, color);
                break;
        }

        void Rim(double width, string attributes)
        {
            if (rim)
                svg.Stroke(path, Style.Rim, width, attributes);
        }
    }

    public static string Path(MarkerSymbol symbol, IEnumerable<(double X, double Y)> points, double size)
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
                Polygon([(-r, -r), (r, -r), (r, r), (-r, r)]);
                break;
            case MarkerSymbol.Diamond:
                Polygon([(0, -1.25 * r), (1.25 * r, 0), (0, 1.25 * r), (-1.25 * r, 0)]);
                break;
            case MarkerSymbol.Star:
                Polygon([.. Enumerable.Range(0, 10).Select(i => Star(i, 1.4 * r))]);
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

        void Polygon((double X, double Y)[] corners)
        {
            path.Move(x + corners[0].X, y + corners[0].Y);
            foreach ((double dx, double dy) in corners.Skip(1))
                path.Line(x + dx, y + dy);
            path.Close();
        }
    }

    private static (double X, double Y) Star(int i, double r)
    {
        double radius = i % 2 == 0 ? r : r * 0.42;
        return (radius * Math.Sin(i * Math.PI / 5), -radius * Math.Cos(i * Math.PI / 5));
    }
}
