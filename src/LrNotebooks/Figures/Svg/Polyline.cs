namespace LrNotebooks.Figures;

/// <summary>Paths through points in pixels, with gaps (NaN) where a number has no place on the axes.</summary>
internal static class Polyline
{
    private const double Tolerance = 0.2;

    // Of arrows, and of segments that carry one.
    private const double HeadLength = 8;
    private const double HalfHead = 3.6;
    private const double ShortestSegment = 26;

    /// <summary>The path through the points, cut at the box.</summary>
    public static string Path(IEnumerable<(double X, double Y)> points, Box box)
    {
        var path = new PathText();
        (double X, double Y) last = (double.NaN, double.NaN), pen = last;
        foreach ((double X, double Y) point in points)
        {
            if (!double.IsNaN(last.X) && !double.IsNaN(point.X) && Cut(last, point, box) is { } cut)
            {
                if (cut.A != pen)
                    path.Move(cut.A.X, cut.A.Y);
                path.Line(cut.B.X, cut.B.Y);
                pen = cut.B;
            }

            last = point;
        }

        return path.ToString();
    }

    /// <summary>Small arrow heads in the middle of the longer segments.</summary>
    public static string ArrowHeads(IReadOnlyList<(double X, double Y)> points, Box box)
    {
        var path = new PathText();
        for (int i = 1; i < points.Count; i++)
        {
            bool gap = double.IsNaN(points[i].X) || double.IsNaN(points[i - 1].X);
            if (gap || Cut(points[i - 1], points[i], box) is not { } seen)
                continue;
            (double dx, double dy) = (seen.B.X - seen.A.X, seen.B.Y - seen.A.Y);
            double length = Math.Sqrt((dx * dx) + (dy * dy));
            if (length < ShortestSegment)
                continue;
            (dx, dy) = (dx / length, dy / length);
            (double x, double y) = ((seen.A.X + seen.B.X + (dx * HeadLength)) / 2, (seen.A.Y + seen.B.Y + (dy * HeadLength)) / 2);
            (double backX, double backY) = (x - (dx * HeadLength), y - (dy * HeadLength));
            (double sideX, double sideY) = (-dy * HalfHead, dx * HalfHead);
            path.Move(x, y).Line(backX + sideX, backY + sideY).Line(backX - sideX, backY - sideY).Close();
        }

        return path.ToString();
    }

    /// <summary>The points that stand between two gaps, which a line through the points would not show.</summary>
    public static IEnumerable<(double X, double Y)> Alone((double X, double Y)[] points)
    {
        return points.Where((_, i) => !IsGap(i) && IsGap(i - 1) && IsGap(i + 1));

        bool IsGap(int i) => i < 0 || i >= points.Length || double.IsNaN(points[i].X);
    }

    /// <summary>Points along the lines of a panel, close enough together that no label fits between two.</summary>
    public static List<(double X, double Y)> PointsAlong(PanelFrame panel)
    {
        var points = new List<(double X, double Y)>();
        foreach (Trace trace in panel.Axes.Traces)
        {
            (double X, double Y)[] line = [.. trace.Points(panel)];
            for (int i = 1; i < line.Length; i++)
            {
                if (!double.IsNaN(line[i].X + line[i - 1].X) && Cut(line[i - 1], line[i], panel.Plot) is { } seen)
                    points.AddRange(Along(seen.A, seen.B));
            }
        }

        return points;
    }

    private static IEnumerable<(double X, double Y)> Along((double X, double Y) a, (double X, double Y) b)
    {
        double length = Math.Abs(b.X - a.X) + Math.Abs(b.Y - a.Y);
        const int most = 100;
        int steps = Math.Clamp((int)(length / 8), 1, most);
        return Enumerable.Range(0, steps + 1).Select(k => (a.X + ((b.X - a.X) * k / steps), a.Y + ((b.Y - a.Y) * k / steps)));
    }

    /// <summary>At most first, lowest, highest and last point of each pixel column, in order, so that long runs stay small.</summary>
    public static IEnumerable<(double X, double Y)> Thin(IEnumerable<(double X, double Y)> points)
    {
        var column = new List<(double X, double Y)>();
        foreach ((double X, double Y) point in points)
        {
            bool same = column.Count > 0 && !double.IsNaN(point.X) && Math.Floor(point.X) == Math.Floor(column[0].X);
            if (!same)
            {
                foreach ((double X, double Y) kept in Extremes(column))
                    yield return kept;
                column.Clear();
            }

            column.Add(point);
        }

        foreach ((double X, double Y) kept in Extremes(column))
            yield return kept;
    }

    private static IEnumerable<(double X, double Y)> Extremes(List<(double X, double Y)> column)
    {
        if (column.Count <= 4)
            return column;
        int low = column.IndexOf(column.MinBy(p => p.Y)), high = column.IndexOf(column.MaxBy(p => p.Y));
        return new SortedSet<int> { 0, low, high, column.Count - 1 }.Select(i => column[i]);
    }

    /// <summary>The line without the points that lie within a fifth of a pixel of it (Douglas and Peucker 1973).</summary>
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

    /// <summary>
    /// The part of the segment within the box, so that a diverging run leaves the picture cleanly (Liang and Barsky 1984);
    /// <see langword="null"/> where there is none.
    /// </summary>
    public static ((double X, double Y) A, (double X, double Y) B)? Cut((double X, double Y) a, (double X, double Y) b, Box box)
    {
        (double from, double to) = (0, 1);
        (double dx, double dy) = (b.X - a.X, b.Y - a.Y);
        (double, double)[] edges = [(-dx, a.X - box.X), (dx, box.Right - a.X), (-dy, a.Y - box.Y), (dy, box.Bottom - a.Y)];
        foreach ((double p, double q) in edges)
        {
            if (p == 0 && q < 0)
                return null;
            if (p < 0)
                from = Math.Max(from, q / p);
            else if (p > 0)
                to = Math.Min(to, q / p);
        }

        return from > to ? null : ((a.X + (from * dx), a.Y + (from * dy)), (a.X + (to * dx), a.Y + (to * dy)));
    }
}
