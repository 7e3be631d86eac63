namespace LrNotebooks.Figures;

/// <summary>A run of points in pixels, with gaps where a number has no place on the axes.</summary>
internal static class Polyline
{
    /// <summary>The trace's points in pixels, NaN at gaps; steps get their corners.</summary>
    public static IEnumerable<(double X, double Y)> Points(Scatter scatter, PanelFrame panel)
    {
        (double X, double Y) last = (double.NaN, double.NaN);
        for (int i = 0; i < Math.Min(scatter.X.Count, scatter.Y.Count); i++)
        {
            (double X, double Y) point = (Near(panel.X.Map(scatter.X[i])), Near(panel.Y.Map(scatter.Y[i])));
            point = double.IsNaN(point.X) || double.IsNaN(point.Y) ? (double.NaN, double.NaN) : point;
            if (scatter.Stepped && !double.IsNaN(last.X) && !double.IsNaN(point.X))
                yield return (point.X, last.Y);
            yield return last = point;
        }
    }

    /// <summary>The path through the points, cut at the box.</summary>
    public static string Path(IEnumerable<(double X, double Y)> points, Box box)
    {
        var path = new PathText();
        (double X, double Y) last = (double.NaN, double.NaN), pen = last;
        foreach ((double X, double Y) point in points)
        {
            if (!double.IsNaN(last.X) && !double.IsNaN(point.X) && LineClip.Cut(last, point, box) is { } cut)
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

    /// <summary>The points that stand between two gaps, which a line through the points would not show.</summary>
    public static IEnumerable<(double X, double Y)> Alone((double X, double Y)[] points)
    {
        return points.Where((_, i) => !IsGap(i) && IsGap(i - 1) && IsGap(i + 1));

        bool IsGap(int i) => i < 0 || i >= points.Length || double.IsNaN(points[i].X);
    }

    // Far outside, where the line's slope no longer matters, but rounding would.
    private static double Near(double pixel) => Math.Clamp(pixel, -1e6, 1e6);
}
