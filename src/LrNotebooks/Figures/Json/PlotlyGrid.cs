namespace LrNotebooks.Figures;

/// <summary>Where each panel stands, in the fractions of the plotting area that plotly.js calls domains.</summary>
internal sealed class PlotlyGrid(Figure figure)
{
    private const double ColorBarSpace = 0.13;

    private readonly Layout _layout = figure.Layout;

    /// <summary>The name of a panel's axis: <c>x</c>, <c>x2</c>, ...</summary>
    public static string Axis(char letter, int panel) => panel == 0 ? $"{letter}" : $"{letter}{panel + 1}";

    /// <summary>The horizontal stretch of a panel, a colour bar's room at its right end left free.</summary>
    public (double From, double To) X(int panel)
    {
        (double from, double to) = Columns.Stretch(_layout, panel % _layout.Columns, _layout.Columns == 1 ? 0 : 0.1);
        return HasColorBar(panel) ? (from, to - (ColorBarSpace / Math.Max(1, _layout.Columns - 0.5))) : (from, to);
    }

    /// <summary>The vertical stretch of a panel.</summary>
    public (double From, double To) Y(int panel)
    {
        double gap = _layout.Rows == 1 ? 0 : 0.36 / _layout.Rows;
        double height = (1 - (gap * (_layout.Rows - 1))) / _layout.Rows;
        double top = 1 - (panel / _layout.Columns * (height + gap));
        return (Math.Max(0, top - height), top);
    }

    private bool HasColorBar(int panel) => figure.Traces.Any(t => t.Panel == panel && ColorKey.IsShown(t));
}
