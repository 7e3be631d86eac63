namespace LrNotebooks.Figures;

/// <summary>Draws pixels as an embedded PNG.</summary>
internal static class ImageDrawing
{
    public static void Draw(SvgCanvas svg, PanelFrame panel, Image image)
    {
        double left = panel.X.Map(-0.5), right = panel.X.Map(image.Pixels.Width - 0.5);
        double top = panel.Y.Map(-0.5), bottom = panel.Y.Map(image.Pixels.Height - 0.5);
        svg.Clipped(panel.Plot, () => svg.Image(Box.Between(left, top, right, bottom), image.Pixels));
    }
}
