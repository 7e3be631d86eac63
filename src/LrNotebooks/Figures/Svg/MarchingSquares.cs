namespace LrNotebooks.Figures;

/// <summary>
/// The line along which a function on a grid has a given height, as segments between points on grid edges. An edge is named by
/// its lower left node and direction, so that segments of neighbouring cells meet in the same name.
/// </summary>
/// <param name="z">The heights, [row, column]; cells with a NaN corner are left out.</param>
/// <param name="level">The height.</param>
internal sealed class MarchingSquares(double[,] z, double level)
{
    // For each pattern of corners above the level (1: lower left, 2: lower right, 4: upper right, 8: upper left) the edges that are
    // joined, numbered 0 bottom, 1 right, 2 top, 3 left. Patterns 5 and 10 are saddles.
    private static readonly int[][] Joined =
    [
        [], [3, 0], [0, 1], [3, 1], [1, 2], [3, 0, 1, 2], [0, 2], [3, 2],
        [2, 3], [2, 0], [0, 1, 2, 3], [2, 1], [1, 3], [1, 0], [0, 3], [],
    ];

    private readonly int _columns = z.GetLength(1);

    /// <summary>All segments, as pairs of edges.</summary>
    public IEnumerable<(int A, int B)> Segments()
    {
        for (int row = 0; row + 1 < z.GetLength(0); row++)
        {
            for (int column = 0; column + 1 < _columns; column++)
            {
                int[] joined = Joined[Pattern(row, column)];
                for (int i = 0; i < joined.Length; i += 2)
                    yield return (Edge(row, column, joined[i]), Edge(row, column, joined[i + 1]));
            }
        }
    }

    /// <summary>Where the line crosses an edge, in columns and rows.</summary>
    public (double Column, double Row) Crossing(int edge)
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
