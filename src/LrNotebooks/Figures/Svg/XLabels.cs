namespace LrNotebooks.Figures;

/// <summary>The labels below a horizontal axis: on one line, broken into lines, or tilted where names are long.</summary>
internal static class XLabels
{
    private const double LineHeight = 14;
    private const double Tilt = 35;

    public static double Height(PanelAxes axes, double width)
    {
        if (!axes.ColumnsAreNamed)
            return LineHeight;
        double slot = Slot(axes, width);
        return Tilted(axes, slot)
            ? (axes.ColumnNames.Max(name => TextMetrics.Width(name, Style.TickSize)) * Math.Sin(Tilt * Math.PI / 180)) + 10
            : LineHeight * axes.ColumnNames.Max(name => TextWrap.Lines(name, Style.TickSize, slot).Count);
    }

    public static void Draw(SvgCanvas svg, PanelAxes axes, PanelFrame frame)
    {
        double slot = Slot(axes, frame.Plot.Width);
        bool tilted = Tilted(axes, slot);
        foreach (Tick tick in frame.XTicks.Where(tick => tick.Label.Length > 0))
        {
            double x = frame.X.Map(tick.Value), y = frame.Plot.Bottom + 18;
            if (tilted)
            {
                svg.Text(tick.Label, x + 4, y - 4, new(Style.TickSize, Style.Ink) { Anchor = "end", Turn = -Tilt });
                continue;
            }

            foreach (string line in axes.ColumnsAreNamed ? TextWrap.Lines(tick.Label, Style.TickSize, slot) : [tick.Label])
            {
                svg.Text(line, x, y, new(Style.TickSize, Style.Ink) { Anchor = "middle", Raise = true });
                y += LineHeight;
            }
        }
    }

    private static double Slot(PanelAxes axes, double width) => (width / Math.Max(1, axes.ColumnNames.Count)) - 4;

    private static bool Tilted(PanelAxes axes, double slot) => axes.ColumnsAreNamed && axes.ColumnNames
        .Any(name => name.Split(' ').Any(word => TextMetrics.Width(word, Style.TickSize) > Math.Max(slot, 12)));
}
