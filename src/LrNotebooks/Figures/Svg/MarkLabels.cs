namespace LrNotebooks.Figures;

/// <summary>Writes the names of thresholds and bands where no line of the panel runs, if there is such a place.</summary>
internal static class MarkLabels
{
    private const double Gap = 6;
    private const double Ascent = 11;
    private static readonly double[] Shares = [0.4, 0.25, 0.6, 0.5, 0.75];

    public static void Draw(SvgCanvas svg, PanelFrame panel)
    {
        foreach ((Mark mark, Box place) in Place(panel))
        {
            svg.Text(mark.Label, place.X, place.Y + Ascent, TextStyle.In(panel, Style.LabelSize, mark.Color));
        }
    }

    /// <summary>The named marks that the panel shows, with the place of each name.</summary>
    public static List<(Mark Mark, Box Place)> Place(PanelFrame panel)
    {
        var placed = new List<(Mark, Box)>();
        var taken = PathPoints.Of(panel).Select(p => new Box(p.X, p.Y, 0, 0)).ToList();
        foreach (Mark mark in panel.Axes.Panel.Marks.Where(mark => mark.Label.Length > 0 && IsShown(panel, mark)))
        {
            Box[] places = [.. Places(panel, mark, TextMetrics.Width(mark.Label, Style.LabelSize))];
            Box[] fitting = [.. places.Where(box => Fits(box, panel.Plot))];
            Box place = fitting.FirstOrDefault(box => !taken.Any(box.Meets), fitting.FirstOrDefault(places[0]));
            taken.Add(place);
            placed.Add((mark, place));
        }

        return placed;
    }

    // Best first: beside an upright line at the top, upon a level one at the left.
    private static IEnumerable<Box> Places(PanelFrame panel, Mark mark, double width)
    {
        (double low, double high) = Ends(panel, mark);
        (Box plot, double height) = (panel.Plot, Ascent + 3);
        if (mark.OnY)
        {
            double[] tops = mark is BandMark ? [low + 2, high - height] : [low - height - 2, low + 3];
            double[] lefts = [plot.X + Gap, plot.Right - width - Gap, .. Shares.Select(share => plot.X + (share * plot.Width))];
            return tops.SelectMany(top => lefts.Select(left => new Box(left, top, width, height)));
        }

        double[] sides = mark is BandMark ? [((low + high) / 2) - (width / 2)] : [low + Gap, low - Gap - width];
        double[] heights = [plot.Y + 2, plot.Bottom - height - 2, .. Shares.Select(share => plot.Y + (share * plot.Height))];
        return heights.SelectMany(top => sides.Select(left => new Box(left, top, width, height)));
    }

    private static bool Fits(Box box, Box plot) =>
        box.X >= plot.X && box.Right <= plot.Right && box.Y >= plot.Y - 2 && box.Bottom <= plot.Bottom + 2;

    private static bool IsShown(PanelFrame panel, Mark mark) =>
        mark is not ThresholdMark threshold || MarkDrawing.AxisOf(panel, mark).Shows(threshold.Value);

    private static (double Low, double High) Ends(PanelFrame panel, Mark mark) => mark is BandMark band
        ? MarkDrawing.Stretch(panel, band)
        : MarkDrawing.AxisOf(panel, mark).Map(((ThresholdMark)mark).Value) is var at ? (at, at) : default;
}
