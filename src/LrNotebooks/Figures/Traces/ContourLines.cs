namespace LrNotebooks.Figures;

/// <summary>
/// The lines along which a function on a grid has a given height, by marching squares: segments between points on grid edges, joined
/// into long lines. An edge is named by its lower left node and direction, so that segments of neighbouring cells meet in the same name.
/// </summary>
/// <param name="z">The heights, [row, column]; cells with a NaN corner are left out.</param>
/// <param name="level">The height.</param>
internal sealed class ContourLines(double[,] z, double level)
{
    // For each pattern of corners above the level (1: lower left, 2: lower right, 4: upper right, 8: upper left) the edges that are
    // joined, numbered 0 bottom, 1 right, 2 top, 3 left. Patterns 5 and 10 are saddles.
    private static readonly int[][] JoinedEdges =
    [
        [], [3, 0], [0, 1], [3, 1], [1, 2], [3, 0, 1, 2], [0, 2], [3, 2],
        [2, 3], [2, 0], [0, 1, 2, 3], [2, 1], [1, 3], [1, 0], [0, 3], [],
    ];

    private readonly int _columns = z.GetLength(1);

    /// <summary>The lines in columns and rows; a closed one ends where it begins.</summary>
    public List<List<(double Column, double Row)>> Joined()
    {
        var neighbours = new Dictionary<int, List<int>>();
        foreach ((int a, int b) in Segments())
        {
            Join(neighbours, a, b);
            Join(neighbours, b, a);
        }

        var lines = new List<List<(double, double)>>();
        // Open lines first, from their ends; what then is left is closed.
        foreach (int start in neighbours.Keys.OrderBy(edge => neighbours[edge].Count).ThenBy(edge => edge).ToList())
        {
            while (neighbours[start].Count > 0)
                lines.Add([.. Follow(neighbours, start).Select(Crossing)]);
        }

        return lines;
    }

    /// <summary>The heights within a rim below every level, which closes all lines, so that they can be filled.</summary>
    public static double[,] Rimmed(double[,] z)
    {
        (int rows, int columns) = (z.GetLength(0), z.GetLength(1));
        return Matrices.Of(rows + 2, columns + 2, (row, column) =>
            row > 0 && row <= rows && column > 0 && column <= columns ? z[row - 1, column - 1] : double.NegativeInfinity);
    }

    private static List<int> Follow(Dictionary<int, List<int>> neighbours, int start)
    {
        var line = new List<int> { start };
        int at = start;
        while (neighbours[at].Count > 0)
        {
            int next = neighbours[at][0];
            neighbours[at].RemoveAt(0);
            neighbours[next].Remove(at);
            line.Add(at = next);
        }

        return line;
    }

    private static void Join(Dictionary<int, List<int>> neighbours, int from, int to)
    {
        if (!neighbours.TryGetValue(from, out List<int>? list))
            neighbours[from] = list = [];
        list.Add(to);
    }

    // All segments, as pairs of edges.
    private IEnumerable<(int A, int B)> Segments()
    {
        for (int row = 0; row + 1 < z.GetLength(0); row++)
        {
            for (int column = 0; column + 1 < _columns; column++)
            {
                int[] joined = JoinedEdges[Pattern(row, column)];
                for (int i = 0; i < joined.Length; i += 2)
                    yield return (Edge(row, column, joined[i]), Edge(row, column, joined[i + 1]));
            }
        }
    }

    // Where the line crosses an edge, in columns and rows.
    private (double Column, double Row) Crossing(int edge)
    {
        int node = edge / 2;
        (int row, int column) = (node / _columns, node % _columns);
        double here = z[row, column];
        double next = edge % 2 == 0 ? z[row, column + 1] : z[row + 1, column];
        double t = double.IsInfinity(here) ? 1 : double.IsInfinity(next) ? 0 : Math.Clamp((level - here) / (next - here), 0, 1);
        return edge % 2 == 0 ? (column + t, row) : (column, row + t);
    }

    private int Pattern(int row, int column)
    {
        double a = z[row, column], b = z[row, column + 1], c = z[row + 1, column + 1], d = z[row + 1, column];
        if (double.IsNaN(a + b + c + d) && (double.IsNaN(a) || double.IsNaN(b) || double.IsNaN(c) || double.IsNaN(d)))
            return 0;
        int pattern = (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
        bool saddleAbove = pattern is 5 or 10 && (a + b + c + d) / 4 >= level;
        return saddleAbove ? 15 - pattern : pattern;
    }

    private int Edge(int row, int column, int side) => side switch
    {
        0 => 2 * ((row * _columns) + column),
        1 => (2 * ((row * _columns) + column + 1)) + 1,
        2 => 2 * (((row + 1) * _columns) + column),
        _ => (2 * ((row * _columns) + column)) + 1,
    };
}

/// <summary>Heights at which contour lines are drawn.</summary>
internal static class ContourLevels
{
    private static readonly int[] Digits = [1, 2, 5];

    /// <summary>About ten round heights within the surface's extent.</summary>
    public static IReadOnlyList<double> Round(double[,] z)
    {
        (double min, double max) = Extent.Of(z);
        if (!(max > min))
            return [double.IsNaN(min) ? 0 : min];
        double step = NiceStep.AtLeast((max - min) / 11);
        double first = Math.Floor(min / step) + 1;
        int count = Math.Max(1, (int)(Math.Ceiling(max / step) - first));
        return [.. Enumerable.Range(0, count).Select(i => (first + i) * step)];
    }

    /// <summary>
    /// 1, 2 and 5 times the powers of ten within the surface's extent, at most four decades down, since a valley is narrower than
    /// the grid can show.
    /// </summary>
    public static IReadOnlyList<double> Logarithmic(double[,] z)
    {
        (double min, double max) = Extent.Of(z.Cast<double>().Where(value => value > 0));
        if (!(max > min))
            return [];
        double low = Math.Max(min, max * 1e-4);
        int first = (int)Math.Floor(Math.Log10(low)), decades = (int)Math.Ceiling(Math.Log10(max)) - first;
        return [.. Enumerable.Range(first, decades + 1).SelectMany(Rounds).Where(level => level > low && level < max)];

        static IEnumerable<double> Rounds(int exponent) => Digits.Select(digit => NiceStep.Multiple(digit, NiceStep.Power(exponent)));
    }

    public static bool AreEven(IReadOnlyList<double> levels)
    {
        double step = levels.Count > 1 ? levels[1] - levels[0] : 1;
        return !levels.Where((level, i) => Math.Abs(level - levels[0] - (i * step)) > 1e-6 * Math.Abs(step)).Any();
    }

    /// <summary>Each height on the scale of the levels' numbers 0, 1, 2, ..., smoothly between them.</summary>
    public static double[,] ToNumbers(double[,] z, IReadOnlyList<double> levels)
    {
        var curve = new MonotoneCurve(levels, [.. Enumerable.Range(0, levels.Count).Select(i => (double)i)]);
        return Matrices.Of(z.GetLength(0), z.GetLength(1), (row, column) => Math.Clamp(curve.At(z[row, column]), -1, levels.Count));
    }
}

/// <summary>
/// A smooth rising curve through rising points, piecewise cubic with the slopes of Fritsch and Butland (1984); beyond the ends it
/// goes on straight.
/// </summary>
/// <param name="x">At least two places, rising.</param>
/// <param name="y">The values there, rising.</param>
internal sealed class MonotoneCurve(IReadOnlyList<double> x, IReadOnlyList<double> y)
{
    private readonly double[] _slopes = [.. Enumerable.Range(0, x.Count).Select(i => Slope(x, y, i))];

    public double At(double place)
    {
        int last = x.Count - 1;
        if (place <= x[0] || place >= x[last])
            return place <= x[0] ? y[0] + (_slopes[0] * (place - x[0])) : y[last] + (_slopes[last] * (place - x[last]));
        int i = 0;
        while (place > x[i + 1])
            i++;
        double step = x[i + 1] - x[i], t = (place - x[i]) / step, s = 1 - t;
        double values = (y[i] * s * s * (1 + (2 * t))) + (y[i + 1] * t * t * (1 + (2 * s)));
        return values + (step * t * s * ((_slopes[i] * s) - (_slopes[i + 1] * t)));
    }

    private static double Slope(IReadOnlyList<double> x, IReadOnlyList<double> y, int i)
    {
        if (i == 0 || i == x.Count - 1)
            return Chord(x, y, i == 0 ? 0 : i - 1);
        double left = x[i] - x[i - 1], right = x[i + 1] - x[i], whole = left + right;
        double share = (whole + right) / (3 * whole);
        double before = Chord(x, y, i - 1), after = Chord(x, y, i);
        return before * after / ((share * after) + ((1 - share) * before));
    }

    private static double Chord(IReadOnlyList<double> x, IReadOnlyList<double> y, int i) => (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
}
