namespace LrNotebooks.Figures;

/// <summary>
/// Named numbers, one for each step: what a chart draws as one line. A pair of name and numbers converts to a series, so that a
/// chart takes <c>[("lr 0.2", losses), ("lr 1", others)]</c>.
/// </summary>
/// <param name="Name">The run's name.</param>
/// <param name="Y">The numbers.</param>
public sealed record Series(string Name, IReadOnlyList<double> Y)
{
    private IReadOnlyList<double>? _x;
    private int _countBeforeThinning;

    /// <summary>A name and numbers of any origin.</summary>
    /// <param name="name">The run's name.</param>
    /// <param name="y">The numbers.</param>
    public Series(string name, IEnumerable<double> y)
        : this(name, (IReadOnlyList<double>)[.. y])
    {
    }

    /// <summary>Anything that has a step and a number: <c>Series.Of("lr 0.2", history, s => s.Step, s => s.Loss)</c>.</summary>
    /// <typeparam name="T">Type of a point.</typeparam>
    /// <param name="name">The run's name.</param>
    /// <param name="points">The points.</param>
    /// <param name="x">A point's step.</param>
    /// <param name="y">A point's number.</param>
    public static Series Of<T>(string name, IEnumerable<T> points, Func<T, double> x, Func<T, double> y)
    {
        T[] all = [.. points];
        return new(name, all.Select(y)) { X = [.. all.Select(x)] };
    }

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

    /// <summary>From a name and numbers.</summary>
    /// <param name="run">Name and numbers.</param>
    public static implicit operator Series((string Name, double[] Y) run) => new(run.Name, run.Y);

    /// <inheritdoc cref="op_Implicit(ValueTuple{string, double[]})"/>
    public static implicit operator Series((string Name, List<double> Y) run) => new(run.Name, run.Y);

    /// <inheritdoc cref="op_Implicit(ValueTuple{string, double[]})"/>
    public static implicit operator Series((string Name, IEnumerable<double> Y) run) => new(run.Name, run.Y);

    /// <inheritdoc cref="op_Implicit(ValueTuple{string, double[]})"/>
    public static implicit operator Series((string Name, float[] Y) run) => new(run.Name, run.Y.Select(value => (double)value));

    /// <inheritdoc cref="op_Implicit(ValueTuple{string, double[]})"/>
    public static implicit operator Series((string Name, List<float> Y) run) => new(run.Name, run.Y.Select(value => (double)value));

    /// <inheritdoc cref="op_Implicit(ValueTuple{string, double[]})"/>
    public static implicit operator Series((string Name, IEnumerable<float> Y) run) =>
        new(run.Name, run.Y.Select(value => (double)value));

    /// <summary>From a name, steps and numbers.</summary>
    /// <param name="run">Name, steps and numbers.</param>
    public static implicit operator Series((string Name, double[] X, double[] Y) run) => new(run.Name, run.Y) { X = run.X };

    /// <inheritdoc cref="op_Implicit(ValueTuple{string, double[], double[]})"/>
    public static implicit operator Series((string Name, IEnumerable<double> X, IEnumerable<double> Y) run) =>
        new(run.Name, run.Y) { X = [.. run.X] };
}

/// <summary>Chooses which points of a long series are kept.</summary>
internal static class Thinning
{
    /// <summary>
    /// The numbers of the points to keep, rising: first and last, and from each of equal stretches its lowest and highest, so that
    /// no spike is lost, and a gap (NaN or infinity) where there is one.
    /// </summary>
    /// <param name="values">The series.</param>
    /// <param name="maxPoints">About how many points remain, at least 4.</param>
    /// <param name="logarithmic">Whether the stretches grow with the position, for a logarithmic axis of steps.</param>
    public static IReadOnlyList<int> Keep(IReadOnlyList<double> values, int maxPoints, bool logarithmic = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxPoints, 4);
        if (values.Count <= maxPoints)
            return [.. Enumerable.Range(0, values.Count)];
        int buckets = (maxPoints - 2) / 2;
        var keep = new SortedSet<int> { 0, values.Count - 1 };
        int from = 0;
        for (int bucket = 1; bucket <= buckets; bucket++)
        {
            double share = (double)bucket / buckets;
            int to = (int)Math.Round(logarithmic ? Math.Pow(values.Count + 1, share) - 1 : values.Count * share);
            if (to > from)
                AddExtremes(keep, values, from, Math.Min(to, values.Count));
            from = Math.Max(from, to);
        }

        return [.. keep];
    }

    private static void AddExtremes(SortedSet<int> keep, IReadOnlyList<double> values, int from, int to)
    {
        (int low, int high, int gap) = (-1, -1, -1);
        for (int i = from; i < to; i++)
        {
            if (!double.IsFinite(values[i]))
                gap = gap < 0 ? i : gap;
            else
                (low, high) = (low < 0 || values[i] < values[low] ? i : low, high < 0 || values[i] > values[high] ? i : high);
        }

        foreach (int i in (int[])[low, high, gap])
        {
            if (i >= 0)
                keep.Add(i);
        }
    }
}
