namespace LrNotebooks.Figures;

/// <summary>Dashes as SVG writes them.</summary>
internal static class DashArray
{
    public static string Attribute(Dash dash, double width)
    {
        double[] lengths = dash switch
        {
            Dash.Dashed => [4 * width, 3 * width],
            Dash.Dotted => [width, 2 * width],
            Dash.DashDot => [4 * width, 2 * width, width, 2 * width],
            _ => [],
        };
        return lengths.Length == 0 ? "" : $"stroke-dasharray=\"{string.Join(' ', lengths.Select(Px.Text))}\"";
    }
}
