using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>
/// A picture of pixels. Pixel (column, row) covers the unit square about the point (column, row), row 0 at the top.
/// </summary>
/// <param name="Pixels">The pixels.</param>
public sealed record Image(RgbImage Pixels) : Trace
{
    internal override string Summary => $"picture of {Pixels.Width}×{Pixels.Height} pixels";

    internal override bool FillsPanel => true;

    internal override bool RowsRunDown => true;

    internal override IEnumerable<double> XValues(bool log) => [-0.5, Pixels.Width - 0.5];

    internal override IEnumerable<double> YValues(bool log) => [-0.5, Pixels.Height - 0.5];

    internal override void Draw(SvgCanvas svg, PanelFrame panel)
    {
        double left = panel.X.Map(-0.5), right = panel.X.Map(Pixels.Width - 0.5);
        double top = panel.Y.Map(-0.5), bottom = panel.Y.Map(Pixels.Height - 0.5);
        svg.Clipped(panel.Plot, () => svg.Image(Box.Between(left, top, right, bottom), Pixels));
    }

    // An embedded PNG, a hundred times smaller than a list of numbers.
    private protected override void WriteData(Utf8JsonWriter json, PlotlyGrid grid)
    {
        json.WriteString("type", "image");
        json.WritePropertyName("source");
        json.WriteRawValue($"\"{Pixels.ToDataUri()}\"", skipInputValidation: true);
        json.WriteString("hoverinfo", "skip");
    }
}
