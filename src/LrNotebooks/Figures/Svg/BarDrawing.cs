namespace LrNotebooks.Figures;

/// <summary>Draws bars, those of several traces side by side.</summary>
internal static class BarDrawing
{
    private const double GroupShare = 0.76;

    private static readonly TextStyle Label = new(Style.TickSize, Style.Ink) { Anchor = "middle" };

    public static void Draw(SvgCanvas svg, PanelFrame panel, Bar bar)
    {
        Bar[] group = [.. panel.Axes.Traces.OfType<Bar>()];
        int place = Array.FindIndex(group, other => ReferenceEquals(other, bar));
        double width = GroupShare / group.Length;
        double zero = panel.Y.Map(Math.Clamp(panel.Y.Log ? panel.Y.From : 0, panel.Y.From, panel.Y.To));
        for (int i = 0; i < bar.Values.Count; i++)
        {
            double start = i - (GroupShare / 2) + (place * width);
            double left = panel.X.Map(start), right = panel.X.Map(start + width);
            double top = panel.Y.Map(bar.Values[i]);
            if (double.IsNaN(top))
                continue;
            top = Math.Clamp(top, panel.Plot.Y, panel.Plot.Bottom);
            svg.Rect(Box.Between(left + 0.5, Math.Min(top, zero), right - 0.5, Math.Max(top, zero)), bar.Color!);
            if (bar.Labels.Count > 0)
                svg.Text(bar.Labels[i], (left + right) / 2, top > zero ? top + 14 : top - 5, Label);
        }
    }
}
