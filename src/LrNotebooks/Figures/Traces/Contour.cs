using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Lines of equal height of a function of two variables.</summary>
/// <param name="X">The grid's columns, rising.</param>
/// <param name="Y">The grid's rows, rising.</param>
/// <param name="Z">The heights, [row, column] = [y, x].</param>
public sealed record Contour(IReadOnlyList<double> X, IReadOnlyList<double> Y, double[,] Z) : Trace
{
    /// <summary>The heights, [row, column] = [y, x].</summary>
    public double[,] Z { get; init; } = Z.GetLength(0) == Y.Count && Z.GetLength(1) == X.Count ? Z
        : throw new ArgumentException(
            $"Heights of {Z.GetLength(0)}×{Z.GetLength(1)} do not fit a grid of {Y.Count} rows and {X.Count} columns.");

    /// <summary>The heights at which lines are drawn, rising; empty picks about ten round ones.</summary>
    public IReadOnlyList<double> Levels { get; init; } = [];

    /// <summary>Whether the bands between the lines are coloured.</summary>
    public bool Filled { get; init; } = true;

    /// <summary>Whether lines carry their height.</summary>
    public bool Labels { get; init; } = true;

    /// <summary>From bands to colours.</summary>
    public ColorScale Scale { get; init; } = ColorScale.Terrain;

    /// <summary>What the heights stand for, with its unit.</summary>
    public string ColorTitle { get; init; } = "";

    /// <summary>Whether a colour bar is drawn.</summary>
    public bool ShowScale { get; init; } = true;

    internal override string Summary =>
        $"{Z.GetLength(1)}×{Z.GetLength(0)} grid, lowest {NumberText.Closing(Extent.Of(Z).Min)}";

    internal override bool FillsPanel => true;

    internal override bool IsArea => Filled;

    internal override bool HasColorBar => ShowScale && Filled;

    internal override ColorBar ColorBar => ColorBar.InBands(ColorTitle, BandColors(ActualLevels), ActualLevels);

    // The levels after the default is applied.
    private IReadOnlyList<double> ActualLevels => Levels.Count > 0 ? Levels : ContourLevels.Round(Z);

    internal override IEnumerable<double> XValues(bool log) => X;

    internal override IEnumerable<double> YValues(bool log) => Y;

    /// <summary>Draws coloured bands from the lowest up, each over the last, then the lines and their heights.</summary>
    internal override void Draw(SvgCanvas svg, PanelFrame panel)
    {
        IReadOnlyList<double> levels = ActualLevels;
        var labels = new ContourLabels(panel.Plot, Polyline.PointsAlong(panel), Filled);
        svg.Clipped(panel.Plot, () =>
        {
            if (Filled)
                DrawBands(svg, panel, levels);
            foreach (double level in levels)
            {
                List<List<(double X, double Y)>> lines = Lines(panel, Z, level, offset: 0);
                svg.Stroke(Path(lines), Color ?? Style.Ink, 0.8);
                if (Labels)
                    labels.Add(TickText.Plain(level), lines);
            }
        });
        labels.Draw(svg);
    }

    private void DrawBands(SvgCanvas svg, PanelFrame panel, IReadOnlyList<double> levels)
    {
        string[] colors = BandColors(levels);
        svg.Rect(panel.Plot, colors[0]);
        double[,] rimmed = ContourLines.Rimmed(Z);
        for (int i = 0; i < levels.Count; i++)
            svg.Fill(Path(Lines(panel, rimmed, levels[i], offset: -1)), colors[i + 1], "fill-rule=\"evenodd\"");
    }

    // From the lowest up, one more than there are levels.
    private string[] BandColors(IReadOnlyList<double> levels) =>
        [.. Enumerable.Range(0, levels.Count + 1).Select(i => Scale.Hex((double)i / levels.Count))];

    private List<List<(double X, double Y)>> Lines(PanelFrame panel, double[,] z, double level, int offset)
    {
        return [.. new ContourLines(z, level).Joined().Select(line => line.Select(Place).ToList())];

        (double X, double Y) Place((double Column, double Row) at) =>
            (panel.X.Map(At(X, at.Column + offset)), panel.Y.Map(At(Y, at.Row + offset)));
    }

    // The position at a fractional place of a grid, at the nearest end beyond it.
    private static double At(IReadOnlyList<double> grid, double place)
    {
        double clamped = Math.Clamp(place, 0, grid.Count - 1);
        int i = Math.Min((int)clamped, Math.Max(0, grid.Count - 2));
        return grid.Count == 1 ? grid[0] : grid[i] + ((clamped - i) * (grid[i + 1] - grid[i]));
    }

    private static string Path(List<List<(double X, double Y)>> lines)
    {
        var path = new PathText();
        foreach (List<(double X, double Y)> line in lines)
        {
            path.Move(line[0].X, line[0].Y);
            foreach ((double x, double y) in Polyline.Simplify(line).Skip(1))
                path.Line(x, y);
        }

        return path.ToString();
    }

    // plotly.js draws only evenly spaced levels, so uneven ones are drawn on the scale of their numbers 0, 1, 2, ..., with the true
    // heights on the colour bar.
    private protected override void WriteData(Utf8JsonWriter json, PlotlyGrid grid)
    {
        IReadOnlyList<double> levels = ActualLevels;
        (int[] columns, int[] rows) = (Kept(X.Count), Kept(Y.Count));
        bool even = ContourLevels.AreEven(levels);
        json.WriteString("type", "contour");
        json.Numbers("x", [.. columns.Select(i => X[i])]);
        json.Numbers("y", [.. rows.Select(i => Y[i])]);
        double[,] z = Matrices.Of(rows.Length, columns.Length, (row, column) => Z[rows[row], columns[column]]);
        json.Matrix("z", even ? z : ContourLevels.ToNumbers(z, levels));
        json.WriteBoolean("autocontour", false);
        json.Object("contours", () =>
        {
            json.Number("start", even ? levels[0] : 0);
            json.Number("end", even ? levels[^1] : levels.Count - 1);
            json.Number("size", even && levels.Count > 1 ? levels[1] - levels[0] : 1);
            json.WriteString("coloring", Filled ? "fill" : "none");
            json.WriteBoolean("showlabels", Labels && even);
            if (Filled)
                json.Object("labelfont", () => json.WriteString("color", Style.InkOnLight));
        });
        json.Object("line", () =>
        {
            json.WriteString("color", Style.Ink);
            json.Number("width", 0.8);
        });
        Scale.WriteJson(json);
        json.WriteString("hoverinfo", even ? "x+y+z" : "x+y");
        json.WriteBoolean("showscale", HasColorBar);
        if (!HasColorBar)
            return;
        json.Object("colorbar", () =>
        {
            ColorBar.WriteJson(json, ColorTitle, Panel, grid);
            if (even)
                return;
            json.Array("tickvals", Enumerable.Range(0, levels.Count), json.WriteNumberValue);
            json.Array("ticktext", levels, level => json.WriteStringValue(NumberText.Short(level)));
        });
    }

    // Every second, third, ... place so that at most fifty steps remain, and the last: stored with a notebook, each number takes a line.
    private static int[] Kept(int count)
    {
        const int mostSteps = 50;
        int stride = Math.Max(1, (count - 2 + mostSteps) / mostSteps);
        return [.. Enumerable.Range(0, count).Where(i => i % stride == 0 || i == count - 1)];
    }
}

/// <summary>Heights written along contour lines where they do not run into one another.</summary>
/// <param name="plot">The plotting area, within which they stay.</param>
/// <param name="obstacles">Points that they should not cover.</param>
/// <param name="filled">Whether they lie on coloured bands, in their lines; else they stand above them.</param>
internal sealed class ContourLabels(Box plot, IReadOnlyList<(double X, double Y)> obstacles, bool filled)
{
    private const double Size = 10.5;
    private const double ShortestLine = 70;

    private static readonly double[] Shares =
        [.. Enumerable.Range(0, 19).Select(i => 0.5 + ((i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * 0.05))];

    private readonly List<(string Text, double X, double Y, double Turn)> _labels = [];
    private readonly List<Box> _taken = [];

    /// <summary>Finds a place on one of the lines, the longest first; none where all are short or taken.</summary>
    public void Add(string text, List<List<(double X, double Y)>> lines)
    {
        double half = TextMetrics.Width(text, Size) / 2;
        foreach (var line in lines.Where(line => line.Count > 2 && Length(line) >= ShortestLine).OrderByDescending(Length))
        {
            foreach (double share in Shares)
            {
                int i = Math.Clamp((int)(share * line.Count), 1, line.Count - 2);
                (double x, double y) = line[i];
                var box = new Box(x - half - 4, y - half - 4, (2 * half) + 8, (2 * half) + 8);
                if (!IsFree(box))
                    continue;
                _taken.Add(box);
                _labels.Add((text, x, y, Upright(line[i - 1], line[i + 1])));
                return;
            }
        }
    }

    public void Draw(SvgCanvas svg)
    {
        double drop = Size * (filled ? 0.35 : -0.25);
        string color = filled ? Style.InkOnLight : Style.Ink;
        foreach ((string text, double x, double y, double turn) in _labels)
        {
            double radians = turn * Math.PI / 180;
            (double baseX, double baseY) = (x - (Math.Sin(radians) * drop), y + (Math.Cos(radians) * drop));
            svg.Text(text, baseX, baseY, new(Size, color) { Anchor = "middle", Turn = turn, Rim = filled ? Style.Rim : null });
        }
    }

    private bool IsFree(Box box) => box.X > plot.X && box.Right < plot.Right && box.Y > plot.Y && box.Bottom < plot.Bottom
        && !_taken.Any(box.Meets) && !obstacles.Any(p => box.Contains(p.X, p.Y));

    private static double Upright((double X, double Y) a, (double X, double Y) b)
    {
        double degrees = Math.Atan2(b.Y - a.Y, b.X - a.X) * 180 / Math.PI;
        return degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees;
    }

    private static double Length(List<(double X, double Y)> line) =>
        line.Zip(line.Skip(1), (a, b) => Math.Sqrt(Math.Pow(b.X - a.X, 2) + Math.Pow(b.Y - a.Y, 2))).Sum();
}
