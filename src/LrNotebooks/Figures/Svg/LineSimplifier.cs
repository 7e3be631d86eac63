namespace LrNotebooks.Figures;

/// <summary>Drops points that lie within a fifth of a pixel of the line without them (Douglas and Peucker 1973).</summary>
internal static class LineSimplifier
{
    private const double Tolerance = 0.2;

    public static IEnumerable<(double X, double Y)> Simplify(IReadOnlyList<(double X, double Y)> line)
    {
        var keep = new bool[line.Count];
        (keep[0], keep[^1]) = (true, true);
        var stretches = new Stack<(int From, int To)>([(0, line.Count - 1)]);
        while (stretches.TryPop(out (int From, int To) stretch))
        {
            (int farthest, double distance) = Farthest(line, stretch.From, stretch.To);
            if (distance <= Tolerance)
                continue;
            keep[farthest] = true;
            stretches.Push((stretch.From, farthest));
            stretches.Push((farthest, stretch.To));
        }

        return line.Where((_, i) => keep[i]);
    }

    private static (int Index, double Distance) Farthest(IReadOnlyList<(double X, double Y)> line, int from, int to)
    {
        (int index, double most) = (from, 0);
        for (int i = from + 1; i < to; i++)
        {
            double distance = Distance(line[i], line[from], line[to]);
            if (distance > most)
                (index, most) = (i, distance);
        }

        return (index, most);
    }

    private static double Distance((double X, double Y) p, (double X, double Y) a, (double X, double Y) b)
    {
        (double dx, double dy) = (b.X - a.X, b.Y - a.Y);
        double length = Math.Sqrt((dx * dx) + (dy * dy));
        return length < 1e-9
            ? Math.Sqrt(Math.Pow(p.X - a.X, 2) + Math.Pow(p.Y - a.Y, 2))
            : Math.Abs((dx * (p.Y - a.Y)) - (dy * (p.X - a.X))) / length;
    }
}
