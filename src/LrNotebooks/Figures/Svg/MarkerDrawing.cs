namespace LrNotebooks.Figures;

/// <summary>Draws a trace's markers; on a coloured area each has a thin rim that keeps it apart.</summary>
internal static class MarkerDrawing
{
    private const double RimWidth = 1.5;

    public static void Draw(SvgCanvas svg, Scatter scatter, IReadOnlyList<(double X, double Y)> points, bool rim)
    {
        string path = MarkerPath.Of(scatter.Symbol, points, scatter.MarkerSize);
        string color = scatter.Color!;
        switch (scatter.Symbol)
        {
            case MarkerSymbol.Circle:
                Rim(scatter.MarkerSize + RimWidth, "stroke-linecap=\"round\"");
                svg.Stroke(path, color, scatter.MarkerSize, "stroke-linecap=\"round\"");
                break;
            case MarkerSymbol.CircleOpen:
                Rim(RimWidth + RimWidth, "");
                svg.Stroke(path, color, RimWidth);
                break;
            case MarkerSymbol.Cross:
                Rim(2 + RimWidth, "");
                svg.Stroke(path, color, 2);
                break;
            default:
                Rim(RimWidth, "");
                svg.Fill(path, color);
                break;
        }

        void Rim(double width, string attributes)
        {
            if (rim)
                svg.Stroke(path, Style.Rim, width, attributes);
        }
    }
}
