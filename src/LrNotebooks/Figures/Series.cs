namespace LrNotebooks.Figures;

/// <summary>
/// Named numbers, one for each step: what a chart draws as one line. A pair of name and numbers converts to a series, so that a
/// chart takes <c>[("lr 0.2", losses), ("lr 1", others)]</c>.
/// </summary>
/// <param name="Name">The run's name.</param>
/// <param name="Y">The numbers.</param>
public sealed partial record Series(string Name, IReadOnlyList<double> Y)
{
    private IReadOnlyList<double>? _x;
    private int _countBeforeThinning;

    /// <summary>The steps; 0, 1, 2, ... unless set.</summary>
    public IReadOnlyList<double> X
    {
        get => _x ?? [.. Enumerable.Range(0, Y.Count).Select(i => (double)i)];
        init => _x = value.Count == Y.Count ? value
            : throw new ArgumentException($"The series '{Name}' has {Y.Count} numbers but {value.Count} steps.");
    }

    /// <summary>The colour as <c>#rrggbb</c>; <see langword="null"/> takes the palette's next.</summary>
    public string? Color { get; init; }

    /// <summary>The line's dashes.</summary>
    public Dash Dash { get; init; }

    /// <summary>Whether the line holds its number until the next step, as a staircase schedule does.</summary>
    public bool Stepped { get; init; }

    /// <summary>The series with fewer points: first, last, and the lowest and highest of each stretch stay.</summary>
    /// <param name="maxPoints">About how many points remain, at least 4.</param>
    /// <param name="logarithmic">Whether early points are kept closer together, for a logarithmic step axis.</param>
    public Series Thin(int maxPoints = 1000, bool logarithmic = false)
    {
        if (Y.Count <= maxPoints)
            return this;
        IReadOnlyList<double> x = X;
        IReadOnlyList<int> keep = Thinning.Keep(Y, maxPoints, logarithmic);
        int count = Math.Max(_countBeforeThinning, Y.Count);
        return this with { Y = [.. keep.Select(i => Y[i])], _x = [.. keep.Select(i => x[i])], _countBeforeThinning = count };
    }

    /// <summary>The series with other numbers at the same steps.</summary>
    internal Series WithY(IReadOnlyList<double> y) => this with { Y = y };

    /// <summary>The series as a line.</summary>
    internal Scatter ToScatter(RunColors? colors = null) =>
        new(X, Y)
        {
            Name = Name,
            Color = Color ?? (colors is null || Name.Length == 0 ? null : colors[Name]),
            Dash = Dash,
            Stepped = Stepped,
            CountBeforeThinning = _countBeforeThinning,
        };
}
