using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Everything about a figure but its data.</summary>
/// <param name="Title">The figure's one message, in words.</param>
public sealed record Layout(string Title)
{
    /// <summary>A quieter line below the title.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Width of the picture in pixels.</summary>
    public double Width { get; init; } = 720;

    /// <summary>Height of the picture in pixels.</summary>
    public double Height { get; init; } = 420;

    /// <summary>The panels, row by row; one for an ordinary figure.</summary>
    public IReadOnlyList<Panel> Panels { get; init; } = [new Panel()];

    /// <summary>How many panels stand in a row.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>The columns' widths relative to one another; empty makes them equal.</summary>
    public IReadOnlyList<double> ColumnWidths { get; init; } = [];

    /// <summary>Where the traces' names stand.</summary>
    public Naming Naming { get; init; }

    /// <summary>How many rows the panels fill.</summary>
    internal int Rows => (Panels.Count + Columns - 1) / Columns;

    /// <summary>The stretch of one column in fractions of the whole width.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="gap">The room between two columns, in the same fractions.</param>
    internal (double From, double To) Stretch(int column, double gap)
    {
        double[] widths = [.. ColumnWidths.Concat(Enumerable.Repeat(1.0, Columns)).Take(Columns)];
        double unit = (1 - (gap * (Columns - 1))) / widths.Sum();
        double from = (widths.Take(column).Sum() * unit) + (gap * column);
        return (from, Math.Min(1, from + (widths[column] * unit)));
    }
}

/// <summary>Where the names of lines are written.</summary>
public enum Naming
{
    /// <summary>At the lines' ends where all are lines and at most six, otherwise in a legend.</summary>
    Auto,

    /// <summary>At the lines' ends.</summary>
    AtEnd,

    /// <summary>In a legend above the panels.</summary>
    Legend,

    /// <summary>Nowhere.</summary>
    None,
}

/// <summary>One pair of axes and what stands on them besides the traces.</summary>
public sealed record Panel
{
    /// <summary>A heading above the panel, for figures with several.</summary>
    public string Title { get; init; } = "";

    /// <summary>The horizontal axis.</summary>
    public Axis X { get; init; } = new();

    /// <summary>The vertical axis.</summary>
    public Axis Y { get; init; } = new();

    /// <summary>Lines and bands that mark values, drawn below the traces.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>Texts at points.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];

    /// <summary>Whether one unit is as long on both axes.</summary>
    public bool EqualAspect { get; init; }

    /// <summary>Whether axes, grid and ticks are left out, as around a photograph.</summary>
    public bool Bare { get; init; }
}

/// <summary>An axis: what it measures and how.</summary>
/// <param name="Title">Quantity and unit, for instance <c>time (s)</c>.</param>
public sealed record Axis(string Title = "")
{
    /// <summary>Whether the axis is logarithmic; values not above 0 are then gaps.</summary>
    public bool Log { get; init; }

    /// <summary>First and last value shown; <see langword="null"/> takes the data's extent with a little room.</summary>
    public (double From, double To)? Limits { get; init; }

    /// <summary>Whether values grow downwards (or leftwards).</summary>
    public bool Reversed { get; init; }

    /// <summary>Values that get a tick; empty picks round ones.</summary>
    public IReadOnlyList<double> Ticks { get; init; } = [];

    /// <summary>The ticks' labels where they are not the numbers themselves; as many as <see cref="Ticks"/>.</summary>
    public IReadOnlyList<string> TickLabels { get; init; } = [];

    /// <summary>Whether 0 is always within the automatic range, as below bars.</summary>
    public bool FromZero { get; init; }

    /// <summary>An axis by its title alone.</summary>
    /// <param name="title">Quantity and unit.</param>
    public static implicit operator Axis(string title) => new(title);

    /// <summary>A logarithmic axis.</summary>
    /// <param name="title">Quantity and unit.</param>
    public static Axis Logarithmic(string title) => new(title) { Log = true };
}

/// <summary>A text at a point of a panel.</summary>
/// <param name="X">The point's horizontal value.</param>
/// <param name="Y">The point's vertical value.</param>
/// <param name="Text">The text.</param>
public sealed record Annotation(double X, double Y, string Text)
{
    /// <summary>How far right of the point the text stands, in pixels.</summary>
    public double Dx { get; init; }

    /// <summary>How far below the point the text stands, in pixels.</summary>
    public double Dy { get; init; } = -16;

    /// <summary>Whether a thin line leads from the text to the point.</summary>
    public bool Arrow { get; init; }

    /// <summary>The text's colour as <c>#rrggbb</c>.</summary>
    public string Color { get; init; } = Style.Ink;

    /// <summary>The text's size in pixels.</summary>
    public double Size { get; init; } = Style.LabelSize;

    /// <summary>Draws the text, shifted so that it stays within the panel.</summary>
    internal void Draw(SvgCanvas svg, PanelFrame panel)
    {
        double x = panel.X.Map(X), y = panel.Y.Map(Y);
        if (double.IsNaN(x) || double.IsNaN(y) || !panel.Plot.Contains(x, y))
            return;
        double half = TextMetrics.Width(Text, Size) / 2;
        double left = panel.Plot.X + half + 2, right = panel.Plot.Right - half - 2;
        double at = left < right ? Math.Clamp(x + Dx, left, right) : x + Dx;
        double middle = y + Dy;
        if (Arrow)
            DrawArrow(svg, (x, y), (at, middle), half + 2, (Size / 2) + 2);
        svg.Text(Text, at, middle + (Size * 0.35), SvgTextStyle.In(panel, Size, Color) with { Anchor = "middle" });
    }

    // From the point to the edge of the text, which lies half a width to both sides of its middle.
    private static void DrawArrow(SvgCanvas svg, (double X, double Y) point, (double X, double Y) text, double halfWidth, double halfHeight)
    {
        (double dx, double dy) = (point.X - text.X, point.Y - text.Y);
        double inside = Math.Min(halfWidth / Math.Abs(dx), halfHeight / Math.Abs(dy));
        if (inside < 1)
            svg.Line(point.X, point.Y, text.X + (inside * dx), text.Y + (inside * dy), Style.Ink);
    }

    internal void WriteJson(Utf8JsonWriter json, Panel panel, int number)
    {
        json.Note(Text, Size, Color, PlotlyGrid.Axis('x', number), PlotlyGrid.Axis('y', number), panel.X.InNotes(X), panel.Y.InNotes(Y));
        json.WriteBoolean("showarrow", Arrow);
        json.Number(Arrow ? "ax" : "xshift", Dx);
        json.Number(Arrow ? "ay" : "yshift", Arrow ? Dy : -Dy);
        if (!Arrow)
            return;
        json.Number("arrowwidth", 1);
        json.Number("arrowhead", 2);
        json.WriteString("arrowcolor", Style.Ink);
    }
}
