namespace LrNotebooks.Figures;

/// <summary>Heights written along contour lines where they do not run into one another.</summary>
/// <param name="plot">The plotting area, within which they stay.</param>
/// <param name="obstacles">Points that they should not cover.</param>
/// <param name="filled">Whether they lie on coloured bands, in their lines; else they stand above them.</param>
internal sealed class ContourLabels(Box plot, IReadOnlyList<(double X, double Y)> obstacles, bool filled)
{
    private const double Size = 10.5;
    private const double ShortestLine = 70;

    private static readonly double[] Shares =
        [.. Enumerable.Range(0, 19).Select(i => 0.5 + ((i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * 0.05))];

    private readonly List<(string Text, double X, double Y, double Turn)> _labels = [];
    private readonly List<Box> _taken = [];

    /// <summary>Finds a place on one of the lines, the longest first; none where all are short or taken.</summary>
    public void Add(string text, List<List<(double X, double Y)>> lines)
    {
        double half = TextMetrics.Width(text, Size) / 2;
        foreach (var line in lines.Where(line => line.Count > 2 && Length(line) >= ShortestLine).OrderByDescending(Length))
        {
            foreach (double share in Shares)
            {
                int i = Math.Clamp((int)(share * line.Count), 1, line.Count - 2);
                (double x, double y) = line[i];
                var box = new Box(x - half - 4, y - half - 4, (2 * half) + 8, (2 * half) + 8);
                if (!Free(box))
                    continue;
                _taken.Add(box);
                _labels.Add((text, x, y, Upright(line[i - 1], line[i + 1])));
                return;
            }
        }
    }

    public void Draw(SvgCanvas svg)
    {
        double drop = Size * (filled ? 0.35 : -0.25);
        string color = filled ? Style.InkOnLight : Style.Ink;
        foreach ((string text, double x, double y, double turn) in _labels)
        {
            double radians = turn * Math.PI / 180;
            (double baseX, double baseY) = (x - (Math.Sin(radians) * drop), y + (Math.Cos(radians) * drop));
            svg.Text(text, baseX, baseY, new(Size, color) { Anchor = "middle", Turn = turn, Rim = filled ? Style.Rim : null });
        }
    }

    private bool Free(Box box) => box.X > plot.X && box.Right < plot.Right && box.Y > plot.Y && box.Bottom < plot.Bottom
        && !_taken.Any(box.Meets) && !obstacles.Any(p => box.Contains(p.X, p.Y));

    private static double Upright((double X, double Y) a, (double X, double Y) b)
    {
        double degrees = Math.Atan2(b.Y - a.Y, b.X - a.X) * 180 / Math.PI;
        return degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees;
    }

    private static double Length(List<(double X, double Y)> line) =>
        line.Zip(line.Skip(1), (a, b) => Math.Sqrt(Math.Pow(b.X - a.X, 2) + Math.Pow(b.Y - a.Y, 2))).Sum();
}
