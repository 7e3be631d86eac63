namespace LrNotebooks.Figures;

/// <summary>Points, a line through them, or both. A NaN or infinite number leaves a gap.</summary>
/// <param name="X">Horizontal positions.</param>
/// <param name="Y">Vertical positions, as many.</param>
public sealed record Scatter(IReadOnlyList<double> X, IReadOnlyList<double> Y) : Trace
{
    /// <summary>Vertical positions.</summary>
    public IReadOnlyList<double> Y { get; init; } = SameCount.Checked(Y, X.Count, "vertical positions", "horizontal ones");

    /// <summary>Points at 0, 1, 2, ...</summary>
    /// <param name="y">Vertical positions.</param>
    public Scatter(IReadOnlyList<double> y) : this([.. Enumerable.Range(0, y.Count).Select(i => (double)i)], y)
    {
    }

    /// <summary>Lines, markers, text or several of them.</summary>
    public ScatterMode Mode { get; init; } = ScatterMode.Lines;

    /// <summary>The line's width in pixels.</summary>
    public double LineWidth { get; init; } = 2;

    /// <summary>The line's dashes.</summary>
    public Dash Dash { get; init; }

    /// <summary>Whether the line holds its value until the next point, as a piecewise constant schedule does.</summary>
    public bool Stepped { get; init; }

    /// <summary>The marker's diameter in pixels.</summary>
    public double MarkerSize { get; init; } = 6;

    /// <summary>The marker's form.</summary>
    public MarkerSymbol Symbol { get; init; }

    /// <summary>A text beside each point where <see cref="Mode"/> asks for it; an empty string writes nothing.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>Whether the line carries small arrow heads that show the direction of travel.</summary>
    public bool Arrows { get; init; }

    /// <summary>How many points there were before thinning; 0 where none was left out.</summary>
    internal int CountBeforeThinning { get; init; }

    internal override string Summary => Y.Count switch
    {
        0 => "no points",
        1 => $"1 point, {NumberText.Closing(Y[0])}",
        _ => $"{NumberText.Count(Math.Max(CountBeforeThinning, Y.Count))} points, last {NumberText.Closing(Y[^1])}",
    };
}
