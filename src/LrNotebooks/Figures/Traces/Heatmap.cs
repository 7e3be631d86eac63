namespace LrNotebooks.Figures;

/// <summary>A matrix as coloured cells; row 0 stands at the top, as a matrix is written.</summary>
/// <param name="Z">The values, [row, column]; NaN leaves a cell blank.</param>
public sealed record Heatmap(double[,] Z) : Trace
{
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

    /// <summary>The limits of the colour scale after the defaults are applied.</summary>
    internal (double Min, double Max) Limits => ColorLimits.Of(Z, Min, Max, Scale.Diverging);

    internal override string Summary => Extent.Of(Z) is var (min, max)
        ? $"{Z.GetLength(0)}×{Z.GetLength(1)} values from {NumberText.Closing(min)} to {NumberText.Closing(max)}" : "";
}
