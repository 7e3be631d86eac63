using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>A matrix as coloured cells; row 0 stands at the top, as a matrix is written.</summary>
/// <param name="Z">The values, [row, column]; NaN leaves a cell blank.</param>
public sealed record Heatmap(double[,] Z) : Trace
{
    private const int MostRectangles = 400;

    /// <summary>Names below the columns; empty numbers them from 0.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Names beside the rows; empty numbers them from 0.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>Where the columns' middles stand on an axis of numbers, rising; empty where they stand at 0, 1, 2, ...</summary>
    internal IReadOnlyList<double> X { get; init; } = [];

    /// <summary>Where the rows' middles stand on an axis of numbers, rising; empty where they stand at 0, 1, 2, ...</summary>
    internal IReadOnlyList<double> Y { get; init; } = [];

    /// <summary>From values to colours.</summary>
    public ColorScale Scale { get; init; } = ColorScale.Cividis;

    /// <summary>The value at the scale's lower end; NaN takes the data's (for a diverging scale: symmetric about 0).</summary>
    public double Min { get; init; } = double.NaN;

    /// <summary>The value at the scale's upper end; NaN takes the data's.</summary>
    public double Max { get; init; } = double.NaN;

    /// <summary>A .NET number format for the values printed in the cells, for instance <c>0.00</c>; empty prints none.</summary>
    public string ValueFormat { get; init; } = "";

    /// <summary>What the colours stand for, with its unit, above the colour bar.</summary>
    public string ColorTitle { get; init; } = "";

    /// <summary>Whether a colour bar is drawn.</summary>
    public bool ShowScale { get; init; } = true;

    internal override string Summary => Extent.Of(Z) is var (min, max)
        ? $"{RowCount}×{ColumnCount} values from {NumberText.Closing(min)} to {NumberText.Closing(max)}" : "";

    internal override bool FillsPanel => true;

    internal override bool RowsRunDown => true;

    internal override bool IsArea => true;

    internal override IReadOnlyList<string> ColumnNames => X.Count == 0 ? NamesOrNumbers(Columns, ColumnCount) : [];

    internal override IReadOnlyList<string> RowNames => Y.Count == 0 ? NamesOrNumbers(Rows, RowCount) : [];

    internal override bool ColumnsAreNamed => Columns.Count > 0;

    internal override bool RowsAreNamed => Rows.Count > 0;

    internal override bool HasColorBar => ShowScale;

    internal override ColorBar ColorBar => ColorBar.Smooth(ColorTitle, Scale, Limits);

    private int RowCount => Z.GetLength(0);

    private int ColumnCount => Z.GetLength(1);

    // The limits of the colour scale after the defaults are applied.
    private (double Min, double Max) Limits
    {
        get
        {
            (double low, double high) = Extent.Of(Z);
            (low, high) = double.IsNaN(low) ? (0, 1) : (low, high);
            if (Scale.Diverging && double.IsNaN(Min) && double.IsNaN(Max))
            {
                double reach = Math.Max(Math.Abs(low), Math.Abs(high));
                (low, high) = (-reach, reach);
            }

            low = double.IsNaN(Min) ? low : Min;
            high = double.IsNaN(Max) ? high : Max;
            return low < high ? (low, high) : (low - 0.5, low + 0.5);
        }
    }

    internal override IEnumerable<double> XValues(bool log) => Edges(X, ColumnCount, log);

    internal override IEnumerable<double> YValues(bool log) => Edges(Y, RowCount, log);

    /// <summary>Draws rectangles where cells are few, a picture where they are many.</summary>
    internal override void Draw(SvgCanvas svg, PanelFrame panel)
    {
        if (Z.Length == 0)
            return;
        double[] x = [.. XValues(panel.X.Log).Select(panel.X.Map)];
        double[] y = [.. YValues(panel.Y.Log).Select(panel.Y.Map)];
        if (x.Concat(y).Any(double.IsNaN))
            return;
        (double min, double max) = Limits;
        svg.Clipped(panel.Plot, () =>
        {
            if (Z.Length > MostRectangles && AreEven(x) && AreEven(y))
                svg.Image(Between(x[0], x[^1], y[0], y[^1]), Picture(ColorOf, mirrored: x[0] > x[^1], upwards: y[0] > y[^1]));
            else
                DrawCells(svg, x, y, ColorOf);
        });

        Rgb ColorOf(double value) => Scale.At((value - min) / (max - min));
    }

    private void DrawCells(SvgCanvas svg, double[] x, double[] y, Func<double, Rgb> colorOf)
    {
        bool printed = ValueFormat.Length > 0;
        for (int row = 0; row < RowCount; row++)
        {
            for (int column = 0; column < ColumnCount; column++)
            {
                double value = Z[row, column];
                if (double.IsNaN(value))
                    continue;
                Rgb color = colorOf(value);
                Box cell = Between(x[column], x[column + 1], y[row], y[row + 1]);
                svg.Rect(printed ? cell.Shrunk(0.5) : cell, color.ToString(), printed ? "" : "shape-rendering=\"crispEdges\"");
                if (printed)
                    DrawValue(svg, cell, NumberText.Format(value, ValueFormat).Replace('-', '−'), color);
            }
        }
    }

    private static void DrawValue(SvgCanvas svg, Box cell, string text, Rgb color)
    {
        double size = Math.Min(13, Math.Min(cell.Height * 0.6, 13 * (cell.Width - 6) / TextMetrics.Width(text, 13)));
        var style = new SvgTextStyle(size, Contrast.OnArea(color).ToString()) { Anchor = "middle" };
        if (size >= 6)
            svg.Text(text, cell.X + (cell.Width / 2), cell.Y + (cell.Height / 2) + (size * 0.35), style);
    }

    // The page shows where a number is missing.
    private RgbImage Picture(Func<double, Rgb> colorOf, bool mirrored, bool upwards)
    {
        var picture = RgbImage.Cleared(ColumnCount, RowCount);
        for (int row = 0; row < RowCount; row++)
        {
            for (int column = 0; column < ColumnCount; column++)
            {
                if (!double.IsNaN(Z[row, column]))
                    picture[mirrored ? ColumnCount - 1 - column : column, upwards ? RowCount - 1 - row : row] = colorOf(Z[row, column]);
            }
        }

        return picture;
    }

    private protected override void WriteData(Utf8JsonWriter json, PlotlyGrid grid)
    {
        (double min, double max) = Limits;
        json.WriteString("type", "heatmap");
        json.Matrix("z", Z);
        WritePlaces(json, "x", Columns, X);
        WritePlaces(json, "y", Rows, Y);
        json.Number("zmin", min);
        json.Number("zmax", max);
        Scale.WriteJson(json);
        json.WriteBoolean("showscale", ShowScale);
        if (ShowScale)
            json.Object("colorbar", () => ColorBar.WriteJson(json, ColorTitle, Panel, grid));
        if (ValueFormat.Length == 0)
            return;
        json.Array("text", Enumerable.Range(0, RowCount), row =>
        {
            json.WriteStartArray();
            for (int column = 0; column < ColumnCount; column++)
                json.WriteStringValue(NumberText.Format(Z[row, column], ValueFormat));
            json.WriteEndArray();
        });
        json.WriteString("texttemplate", "%{text}");
        json.Number("xgap", 1);
        json.Number("ygap", 1);
    }

    private static void WritePlaces(Utf8JsonWriter json, string name, IReadOnlyList<string> names, IReadOnlyList<double> numbers)
    {
        if (numbers.Count > 0)
            json.Numbers(name, numbers);
        else if (names.Count > 0)
            json.Texts(name, names);
    }

    private static IReadOnlyList<string> NamesOrNumbers(IReadOnlyList<string> names, int count) =>
        names.Count > 0 ? names : [.. Enumerable.Range(0, count).Select(i => $"{i}")];

    // Where cells meet, one more place than there are cells: half-way between neighbours, as the axis counts. On a logarithmic axis
    // positions above 0 only have a place.
    private static double[] Edges(IReadOnlyList<double> middles, int count, bool log)
    {
        if (middles.Count < 2)
            return [.. Enumerable.Range(0, count + 1).Select(i => i - 0.5)];
        double[] at = [.. log ? middles.Select(Math.Log10) : middles];
        double[] between = [.. at.Zip(at.Skip(1), (a, b) => (a + b) / 2)];
        double[] edges = [(1.5 * at[0]) - (0.5 * at[1]), .. between, (1.5 * at[^1]) - (0.5 * at[^2])];
        return log ? [.. edges.Select(edge => Math.Pow(10, edge))] : edges;
    }

    private static Box Between(double x0, double x1, double y0, double y1) =>
        Box.Between(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));

    // A picture has pixels of one size.
    private static bool AreEven(double[] pixels)
    {
        double step = (pixels[^1] - pixels[0]) / (pixels.Length - 1);
        return pixels.Select((pixel, i) => Math.Abs(pixel - pixels[0] - (i * step))).Max() < 0.5;
    }
}
