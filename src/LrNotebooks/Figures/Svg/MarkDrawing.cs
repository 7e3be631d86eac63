namespace LrNotebooks.Figures;

/// <summary>Draws thresholds and bands, without their names.</summary>
internal static class MarkDrawing
{
    public static void Draw(SvgCanvas svg, PanelFrame panel, Mark mark)
    {
        Box plot = panel.Plot;
        switch (mark)
        {
            case ThresholdMark threshold when AxisOf(panel, mark).Shows(threshold.Value):
                double at = AxisOf(panel, mark).Map(threshold.Value);
                string dash = DashArray.Attribute(threshold.Dash, 1.5);
                if (mark.OnY)
                    svg.Line(plot.X, at, plot.Right, at, mark.Color, 1.5, dash);
                else
                    svg.Line(at, plot.Y, at, plot.Bottom, mark.Color, 1.5, dash);
                break;
            case BandMark band:
                (double low, double high) = Stretch(panel, band);
                Box box = mark.OnY ? Box.Between(plot.X, low, plot.Right, high) : Box.Between(low, plot.Y, high, plot.Bottom);
                svg.Rect(box, mark.Color, "fill-opacity=\"0.12\"");
                break;
        }
    }

    public static Scale AxisOf(PanelFrame panel, Mark mark) => mark.OnY ? panel.Y : panel.X;

    public static (double Low, double High) Stretch(PanelFrame panel, BandMark band)
    {
        Scale axis = AxisOf(panel, band);
        double a = Inside(axis, band.From), b = Inside(axis, band.To);
        return (Math.Min(a, b), Math.Max(a, b));
    }

    private static double Inside(Scale axis, double value) => axis.Map(Math.Clamp(value, axis.From, axis.To));
}
