namespace LrNotebooks.Figures;

/// <summary>Small arrow heads in the middle of a line's longer segments.</summary>
internal static class ArrowHeads
{
    private const double ShortestSegment = 26;
    private const double Length = 8;
    private const double HalfWidth = 3.6;

    public static string Path(IReadOnlyList<(double X, double Y)> points, Box box)
    {
        var path = new PathText();
        for (int i = 1; i < points.Count; i++)
        {
            bool gap = double.IsNaN(points[i].X) || double.IsNaN(points[i - 1].X);
            if (gap || LineClip.Cut(points[i - 1], points[i], box) is not { } seen)
                continue;
            (double dx, double dy) = (seen.B.X - seen.A.X, seen.B.Y - seen.A.Y);
            double length = Math.Sqrt((dx * dx) + (dy * dy));
            if (length < ShortestSegment)
                continue;
            (dx, dy) = (dx / length, dy / length);
            (double x, double y) = ((seen.A.X + seen.B.X + (dx * Length)) / 2, (seen.A.Y + seen.B.Y + (dy * Length)) / 2);
            (double backX, double backY) = (x - (dx * Length), y - (dy * Length));
            (double sideX, double sideY) = (-dy * HalfWidth, dx * HalfWidth);
            path.Move(x, y).Line(backX + sideX, backY + sideY).Line(backX - sideX, backY - sideY).Close();
        }

        return path.ToString();
    }
}
