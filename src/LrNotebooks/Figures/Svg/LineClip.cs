namespace LrNotebooks.Figures;

/// <summary>Cuts line segments at a box's edge (Liang and Barsky 1984), so that a diverging run leaves the picture cleanly.</summary>
internal static class LineClip
{
    /// <summary>The part of the segment within the box; <see langword="null"/> where there is none.</summary>
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
