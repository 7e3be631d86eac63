namespace LrNotebooks.Figures;

/// <summary>Points along the lines of a panel, close enough together that no label fits between two.</summary>
internal static class PathPoints
{
    private const int MostPerSegment = 100;

    public static List<(double X, double Y)> Of(PanelFrame panel)
    {
        var points = new List<(double X, double Y)>();
        foreach (Scatter scatter in panel.Axes.Traces.OfType<Scatter>())
        {
            (double X, double Y)[] line = [.. Polyline.Points(scatter, panel)];
            for (int i = 1; i < line.Length; i++)
            {
                if (!double.IsNaN(line[i].X + line[i - 1].X) && LineClip.Cut(line[i - 1], line[i], panel.Plot) is { } seen)
                    points.AddRange(Along(seen.A, seen.B));
            }
        }

        return points;
    }

    private static IEnumerable<(double X, double Y)> Along((double X, double Y) a, (double X, double Y) b)
    {
        double length = Math.Abs(b.X - a.X) + Math.Abs(b.Y - a.Y);
        int steps = Math.Clamp((int)(length / 8), 1, MostPerSegment);
        return Enumerable.Range(0, steps + 1).Select(k => (a.X + ((b.X - a.X) * k / steps), a.Y + ((b.Y - a.Y) * k / steps)));
    }
}
