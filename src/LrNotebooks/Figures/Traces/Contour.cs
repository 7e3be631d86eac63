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

    /// <summary>The levels after the default is applied.</summary>
    internal IReadOnlyList<double> ActualLevels => Levels.Count > 0 ? Levels : ContourLevels.Round(Z);

    internal override string Summary =>
        $"{Z.GetLength(1)}×{Z.GetLength(0)} grid, lowest {NumberText.Closing(Extent.Of(Z).Min)}";
}
