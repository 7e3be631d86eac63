namespace LrNotebooks.Figures;

/// <summary>Joins the segments of a contour into long lines.</summary>
internal static class ContourLines
{
    /// <summary>The lines of one level, in columns and rows; a closed one ends where it begins.</summary>
    public static List<List<(double Column, double Row)>> Of(double[,] z, double level)
    {
        var squares = new MarchingSquares(z, level);
        var neighbours = new Dictionary<int, List<int>>();
        foreach ((int a, int b) in squares.Segments())
        {
            Join(neighbours, a, b);
            Join(neighbours, b, a);
        }

        var lines = new List<List<(double, double)>>();
        // Open lines first, from their ends; what then is left is closed.
        foreach (int start in neighbours.Keys.OrderBy(edge => neighbours[edge].Count).ThenBy(edge => edge).ToList())
        {
            while (neighbours[start].Count > 0)
                lines.Add([.. Follow(neighbours, start).Select(squares.Crossing)]);
        }

        return lines;
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
}
