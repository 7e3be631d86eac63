namespace LrNotebooks.Figures;

/// <summary>The room around a panel's plotting area for ticks, titles, names and a colour bar.</summary>
/// <param name="Left">Ticks and title of the vertical axis.</param>
/// <param name="Top">The panel's heading.</param>
/// <param name="Right">Names at lines' ends or a colour bar.</param>
/// <param name="Bottom">Ticks and title of the horizontal axis.</param>
internal readonly record struct PanelMargins(double Left, double Top, double Right, double Bottom)
{
    private const double AxisTitle = 22;
    private const double TickGap = 8;

    public static PanelMargins Of(PanelAxes axes, double width, double height, double endLabels)
    {
        Panel panel = axes.Panel;
        double top = panel.Title.Length > 0 ? 24 : 8;
        double right = Math.Max(endLabels, axes.ColorBar?.Width ?? 0) is > 0 and var room ? room : 10;
        if (panel.Bare)
            return new(0, top, Math.Max(right, 0), 4);

        double bottom = TickGap + Math.Max(14, XLabels.Height(axes, width * 0.8)) + (panel.X.Title.Length > 0 ? AxisTitle : 4);
        IReadOnlyList<Tick> ticks = axes.YTicks(height - top - bottom);
        double labels = ticks.Select(tick => TextMetrics.Width(tick.Label, Style.TickSize)).DefaultIfEmpty(0).Max();
        double left = TickGap + labels + (panel.Y.Title.Length > 0 ? AxisTitle : 4);
        return new(left, top, right, bottom);
    }

    /// <summary>Margins that are enough for both, so that neighbours line up.</summary>
    public static PanelMargins Both(PanelMargins a, PanelMargins b) =>
        new(Math.Max(a.Left, b.Left), Math.Max(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));
}
